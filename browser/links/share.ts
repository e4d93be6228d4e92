/** The calculator's link, kept up to date with its figures; and the words that came with one. */
import { find } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_REFUSED, RESULT_SHOWN } from "../calculator/showing";
import { SharePanel } from "./panel";
import { showSender } from "./sender";
import { Sheet } from "./sheet";
import { NO_WORDS, type Words, areSame } from "./words";

export function addShare({ element, session, signal }: Calculator): void {
  const root = element.querySelector('[data-slot="share"]');
  if (root instanceof HTMLDetailsElement) new Share(element, root, session, signal);
}

class Share {
  readonly #panel: SharePanel;
  readonly #sender: HTMLElement;
  readonly #session: Session;
  /** The sender's words that stand in the boxes, until the reader writes there. */
  #received: Words = NO_WORDS;
  #turn = 0;

  constructor(element: HTMLElement, root: HTMLDetailsElement, session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#sender = find(element, '[data-slot="sender"]', HTMLElement);
    this.#panel = new SharePanel(root, () => this.#worded(), signal);
    new Sheet(element, this.#panel, signal);
    session.links.add(() => session.links.words);
    const listen = (type: string, act: () => void): void => element.addEventListener(type, act, { signal });
    listen(FIGURES_CHANGED, () => this.#figuresChanged());
    listen(RESULT_SHOWN, () => this.#offer());
    listen(RESULT_REFUSED, () => this.#withhold("errors"));
    find(session.form, '[data-action="share"]', HTMLButtonElement).hidden = false;
    listenToButton(session.form, root, signal);
    signal.addEventListener("abort", () => this.#end());
    this.#offer();
  }

  #figuresChanged(): void {
    const { figures, links } = this.#session;
    if (!areSame(figures.sender, this.#received)) {
      if (areSame(links.words, this.#received)) links.words = figures.sender;
      this.#received = figures.sender;
      showSender(this.#sender, figures.sender);
    }
    if (!areSame(this.#panel.words, links.words)) this.#panel.words = links.words;
    this.#withhold("computing");
  }

  #worded(): void {
    this.#session.links.words = this.#panel.words;
    this.#offer();
  }

  #offer(): void {
    const turn = ++this.#turn;
    void this.#session.links.write().then((fragment) => {
      if (turn === this.#turn && fragment !== undefined) this.#panel.offer(fragment);
    });
  }

  #withhold(lack: "computing" | "errors"): void {
    this.#turn += 1;
    this.#panel.withhold(lack);
  }

  #end(): void {
    this.#turn += 1;
    find(this.#session.form, '[data-action="share"]', HTMLButtonElement).hidden = true;
    showSender(this.#sender, NO_WORDS);
  }
}

/** The form's button opens the panel, which stands below the pictures. */
function listenToButton(form: HTMLFormElement, root: HTMLDetailsElement, signal: AbortSignal): void {
  const open = (): void => {
    root.open = true;
    root.scrollIntoView();
    find(root, "summary", HTMLElement).focus({ preventScroll: true });
  };
  find(form, '[data-action="share"]', HTMLButtonElement).addEventListener("click", open, { signal });
}
