/** Figures stay on the device between visits, for as long as the reader lets them: what the page says and does about it. */
import type { Actions } from "../calculator/actions";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import { choose, mayKeep, onChoice } from "./choice";
import { Eraser } from "./eraser";
import { Keeper } from "./keeper";
import type { Kept } from "./kept";
import { type Deed, Panel, type State } from "./panel";

export function addKeeping({ element, session, actions, signal }: Calculator): void {
  const root = element.querySelector<HTMLElement>('[data-slot="keeping"]');
  if (root === null) return;
  const keeping = new Keeping(root, session, actions, signal);
  keeping.comeBack();
  element.addEventListener(FIGURES_CHANGED, () => keeping.changed(), { signal });
  element.addEventListener(RESULT_SHOWN, () => keeping.answered(), { signal });
}

class Keeping {
  readonly #actions: Actions;
  readonly #eraser: Eraser;
  readonly #keeper: Keeper;
  readonly #panel: Panel;
  readonly #session: Session;

  constructor(root: HTMLElement, session: Session, actions: Actions, signal: AbortSignal) {
    [this.#session, this.#actions] = [session, actions];
    const show = (): void => this.#show();
    this.#keeper = new Keeper(session, "daily" in root.dataset, show, signal);
    this.#eraser = new Eraser((root.dataset["slugs"] ?? "").split(" "));
    this.#panel = new Panel(root, (deed) => this.#do(deed), signal);
    onChoice(show, signal);
  }

  /** The figures of the last visit, with their result where it still holds. */
  comeBack(): void {
    const kept = mayKeep() ? this.#keeper.take() : undefined;
    if (kept !== undefined && this.#session.country.knows(kept.figures.country)) this.#recall(kept);
    this.#show();
  }

  changed(): void {
    this.#panel.tell("");
    this.#keeper.changed();
  }

  answered(): void {
    this.#keeper.soon();
  }

  #recall(kept: Kept): void {
    const answers = this.#keeper.answersOf(kept);
    this.#session.compared = answers?.compared;
    this.#session.recall(kept.figures, answers?.answered);
  }

  #do(deed: Deed): void {
    const { slug } = this.#session;
    if (deed === "erase") this.#erase([slug], "erased");
    else if (deed === "erase-all") this.#erase(undefined, "erased-all");
    else if (deed === "stop") this.#stop();
    else if (deed === "start") this.#start();
    else if (deed === "undo") this.#undo();
    else if (deed === "stay") this.#stay();
    else this.#putBack();
    this.#show();
  }

  #erase(slugs: readonly string[] | undefined, news: "erased" | "erased-all" | "stopped"): void {
    this.#eraser.erase(slugs);
    this.#keeper.drop();
    this.#panel.tell(news);
  }

  #stop(): void {
    choose(false);
    this.#erase(undefined, "stopped");
  }

  #start(): void {
    choose(true);
    this.#keeper.now();
    this.#panel.tell("");
  }

  #undo(): void {
    choose(true);
    this.#eraser.undo();
    this.#keeper.take();
    this.#panel.tell("restored");
  }

  /** These figures, and not those of the other tab. */
  #stay(): void {
    this.#keeper.take();
    this.#keeper.now();
  }

  /** What is kept comes into the boxes, over a link's figures or over older ones; "undo" takes it out again. */
  #putBack(): void {
    const kept = this.#keeper.take();
    if (kept === undefined) return;
    this.#actions.change(() => this.#session.figures.restore(kept.figures));
    this.#recall(kept);
  }

  #show(): void {
    const { figures, slug } = this.#session;
    const { isKept } = this.#keeper;
    this.#panel.show({
      state: figures.source === "link" ? this.#state(isKept ? "link" : "sent") : this.#state("on"),
      isKept,
      others: this.#eraser.others(slug),
      canUndo: this.#eraser.canUndo,
    });
  }

  /** `calm`: what is the case when nothing stands in the way of keeping. */
  #state(calm: State): State {
    const { isElsewhere, trouble } = this.#keeper;
    if (trouble === "blocked") return "blocked";
    if (!mayKeep()) return "off";
    if (isElsewhere) return "elsewhere";
    return trouble ?? calm;
  }
}
