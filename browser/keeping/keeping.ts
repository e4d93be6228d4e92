/** Keeps a calculator's figures on the device between visits, for as long as the reader lets it. */
import type { Actions } from "../calculator/actions";
import type { Snapshot } from "../calculator/figures";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import { dropLink } from "./address";
import { choose, isAllowed, mayKeep, onChoice } from "./choice";
import { Eraser } from "./eraser";
import { answersOf, keptNow, type Kept, Place } from "./kept";
import { type Deed, Panel, type State } from "./panel";

/** Long enough not to write at each key, short enough to lose nothing. */
const PAUSE_MS = 400;

export function addKeeping({ element, session, actions, signal }: Calculator): void {
  const root = element.querySelector<HTMLElement>('[data-slot="keeping"]');
  if (root !== null) new Keeping(root, element, session, actions, signal);
}

class Keeping {
  readonly #actions: Actions;
  readonly #eraser: Eraser;
  readonly #isDaily: boolean;
  readonly #panel: Panel;
  readonly #place: Place;
  readonly #session: Session;
  /** Whether the figures have changed since they were kept. */
  #isDirty = false;
  /** Another tab has kept newer figures, and the reader has yet to choose. */
  #isElsewhere = false;
  /** Stamp of what this tab last read or wrote. */
  #known: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trouble: "blocked" | "full" | undefined = isAllowed() ? undefined : "blocked";

  constructor(
    root: HTMLElement,
    element: HTMLElement,
    session: Session,
    actions: Actions,
    signal: AbortSignal,
  ) {
    [this.#session, this.#actions] = [session, actions];
    this.#isDaily = "daily" in root.dataset;
    this.#place = new Place(session.slug);
    this.#eraser = new Eraser((root.dataset["slugs"] ?? "").split(" "));
    this.#panel = new Panel(root, (deed) => this.#do(deed), signal);
    this.#comeBack();
    element.addEventListener(FIGURES_CHANGED, () => this.#changed(), { signal });
    element.addEventListener(RESULT_SHOWN, () => this.#soon(), { signal });
    this.#place.watch(() => this.#otherTab(), signal);
    onChoice(() => this.#show(), signal);
    const flush = (): void => this.#flush();
    window.addEventListener("pagehide", flush, { signal });
    document.addEventListener("visibilitychange", flush, { signal });
    signal.addEventListener("abort", flush);
    this.#show();
  }

  /** The figures of the last visit, with their result where it still holds. */
  #comeBack(): void {
    const kept = mayKeep() ? this.#place.read() : undefined;
    if (kept === undefined || !this.#session.country.knows(kept.figures.country)) return;
    this.#known = kept.stamp;
    this.#recall(kept);
  }

  #recall(kept: Kept): void {
    const answers = answersOf(kept, this.#today);
    this.#session.compared = answers?.compared;
    this.#session.recall(kept.figures, answers?.answered);
  }

  get #today(): string {
    return this.#isDaily ? new Date().toDateString() : "";
  }

  #changed(): void {
    this.#isDirty = true;
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE_MS);
  }

  #flush(): void {
    if (this.#timer !== undefined) this.#write();
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { answered, compared, figures } = this.#session;
    const now = figures.snapshot();
    // An answer alone is kept beside figures that are; erased figures stay erased until they change.
    if ((this.#isDirty || this.#known !== undefined) && mayKeep()) {
      if (isExample(now)) this.#forget();
      else if (isOwn(now)) this.#keep(keptNow(now, answered && { answered, compared }, this.#today));
    }
    this.#show();
  }

  #keep(kept: Kept): void {
    const found = this.#place.read();
    this.#isElsewhere = found !== undefined && found.stamp !== this.#known;
    if (this.#isElsewhere) return;
    const written = this.#place.write(kept);
    this.#trouble = written === "kept" ? undefined : written;
    if (this.#trouble !== undefined) return;
    this.#known = kept.stamp;
    if (this.#isDirty) {
      this.#panel.tell("");
      // The address would bring the link's figures over the reader's own when the page is loaded again.
      dropLink();
    }
    this.#isDirty = false;
  }

  /** The reader went back to the example: there is nothing to come back to. */
  #forget(): void {
    if (this.#place.read()?.stamp === this.#known) this.#place.erase();
    this.#known = undefined;
    this.#isDirty = false;
  }

  #otherTab(): void {
    const found = this.#place.read();
    this.#isElsewhere = found !== undefined && found.stamp !== this.#known;
    if (found === undefined) this.#known = undefined;
    this.#show();
  }

  #do(deed: Deed): void {
    const { slug } = this.#session;
    if (deed === "erase") this.#erase([slug], "erased");
    else if (deed === "erase-all") this.#erase(undefined, "erased-all");
    else if (deed === "stop") {
      choose(false);
      this.#erase(undefined, "stopped");
    } else if (deed === "undo") this.#undoErasing();
    else if (deed === "start") {
      choose(true);
      this.#isDirty = true;
      this.#write();
    } else if (deed === "stay") this.#takeOver();
    else this.#putBack();
    this.#show();
  }

  #erase(slugs: readonly string[] | undefined, news: "erased" | "erased-all" | "stopped"): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#eraser.erase(slugs);
    this.#known = undefined;
    [this.#isDirty, this.#isElsewhere] = [false, false];
    this.#panel.tell(news);
  }

  #undoErasing(): void {
    choose(true);
    this.#eraser.undo();
    this.#known = this.#place.read()?.stamp;
    this.#panel.tell("restored");
  }

  /** These figures, and not those of the other tab. */
  #takeOver(): void {
    this.#known = this.#place.read()?.stamp;
    [this.#isDirty, this.#isElsewhere] = [true, false];
    this.#write();
  }

  /** What is kept comes into the boxes, over a link's figures or over older ones; "undo" takes it out again. */
  #putBack(): void {
    const kept = this.#place.read();
    if (kept === undefined) return;
    [this.#known, this.#isElsewhere] = [kept.stamp, false];
    this.#actions.change(() => this.#session.figures.restore(kept.figures));
    this.#recall(kept);
  }

  #show(): void {
    const { source } = this.#session.figures;
    const isKept = this.#place.isTaken;
    this.#panel.show({
      state: this.#state(source === "link" && isKept),
      isKept,
      others: this.#eraser.others(this.#session.slug),
      canUndo: this.#eraser.canUndo,
    });
  }

  #state(isLinkOver: boolean): State {
    if (this.#trouble === "blocked") return "blocked";
    if (!mayKeep()) return "off";
    if (this.#isElsewhere) return "elsewhere";
    if (this.#trouble !== undefined) return this.#trouble;
    return isLinkOver ? "link" : "on";
  }
}

function isExample({ source, versions }: Snapshot): boolean {
  return source === "example" && versions.all.length === 0;
}

/** Whether the reader has had a hand in it: a sender's figures are not the reader's to keep. */
function isOwn({ source, versions }: Snapshot): boolean {
  return source === "yours" || versions.all.some((version) => version.source === "yours");
}
