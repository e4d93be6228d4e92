/** The sheet's link: made here from what is shown, or opened here without touching what the reader keeps. */
import { find } from "../calculator/find";
import { speaks } from "../links/header";
import { SharePanel } from "../links/panel";
import { showSender } from "../links/sender";
import { NO_WORDS, type Words } from "../links/words";
import { readSheetLink, unpackValues, writeSheetLink } from "./link";
import { SHEET_CHANGED, type Session } from "./session";

export class Sharing {
  readonly #panel: SharePanel;
  readonly #root: HTMLDetailsElement;
  readonly #session: Session;
  #arrival = 0;
  #offered = 0;

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#root = find(session.element, '[data-slot="share"]', HTMLDetailsElement);
    this.#panel = new SharePanel(this.#root, () => this.#offer(), signal);
    this.#root.addEventListener("toggle", () => this.#offer(), { signal });
    session.element.addEventListener(SHEET_CHANGED, () => this.#offer(), { signal });
    window.addEventListener("hashchange", () => void this.follow(location.hash), { signal });
    signal.addEventListener("abort", () => (this.#arrival = this.#offered = NaN));
  }

  /** A fragment that is no link to a sheet is an anchor of the page, and none of our business. */
  async follow(fragment: string): Promise<void> {
    const session = this.#session;
    const link = readSheetLink(fragment, session.id);
    if (link === null || (link === "garbled" && !speaks(session.element))) return;
    if (typeof link === "string") return session.voice.arrived(session.texts(`link-${link}`));
    const arrival = ++this.#arrival;
    const values = await unpackValues(link.packed);
    if (arrival !== this.#arrival) return;
    if (values === undefined) return session.voice.arrived(session.texts("link-damaged"));
    this.#showWords(link.words);
    session.visit(values);
  }

  /** The link has done its part: opened again, the page shows the reader's own. */
  forget(): void {
    this.#showWords(NO_WORDS);
    history.replaceState(history.state, "", location.href.replace(/#.*$/, ""));
  }

  #showWords(words: Words): void {
    this.#panel.words = words;
    showSender(find(this.#session.element, '[data-slot="sender"]', HTMLElement), words);
  }

  #offer(): void {
    if (!this.#root.open) return;
    const turn = ++this.#offered;
    this.#panel.withhold("computing");
    const { id, sheet } = this.#session;
    void writeSheetLink(id, sheet.read(), this.#panel.words).then((fragment) => {
      if (turn === this.#offered) this.#panel.offer(fragment);
    });
  }
}
