/** One sheet's life in a page: what the reader writes is kept; every other change can be taken back. */
import { find, say } from "../calculator/find";
import type { Kept as Keeping, Store } from "../device/store";
import type { Control } from "./controls";
import { History } from "./history";
import { type Kept, storeOf } from "./keeping";
import { Sheet } from "./sheet";
import { type Texts, textsOf } from "./texts";
import { isEmpty, isSame, type Values } from "./values";

/** Work that storage would not take, and the steps of "undo": they last as long as the visit. */
const visit = new Map<string, Visit>();

interface Visit {
  readonly history: History;
  /** What storage would not take. */
  readonly own: Values | undefined;
  /** The theme, at its first jump to an anchor, puts the same page back: whose sheet it shows must not change. */
  readonly received: Values | undefined;
}

/** On the element, after anything on the sheet has changed. */
export const SHEET_CHANGED = "rumbo:sheet";

export class Session {
  readonly id: string;
  readonly element: HTMLElement;
  readonly sheet: Sheet;
  readonly texts: Texts;
  readonly #history: History;
  readonly #page = location.pathname;
  readonly #store: Store<Kept>;
  #keeping: Keeping = "kept";
  /** The reader's own while someone else's sheet is shown. */
  #own: Values | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.id = element.getAttribute("sheet") ?? "";
    this.texts = textsOf(element);
    this.sheet = new Sheet(element, find(element, "form", HTMLFormElement), this.texts);
    this.#history = new History(find(element, '[data-slot="actions"]', HTMLElement));
    this.#store = storeOf(this.id);
    const before = visit.get(this.id);
    this.#history.goOn(before?.history);
    this.#show(before?.own ?? this.#store.read()?.values ?? {});
    this.#keep();
    if (before?.received !== undefined) this.visit(before.received);
  }

  /** Someone else's sheet is shown in place of the reader's. */
  get isVisiting(): boolean {
    return this.#own !== undefined;
  }

  /** Leaving the page would lose what is written. */
  get isAtRisk(): boolean {
    return this.#keeping !== "kept" && !isEmpty(this.#own ?? this.sheet.read());
  }

  typed(control: Control): void {
    this.sheet.typed(control);
    this.tell("");
    this.#keep();
    this.#count();
  }

  left(control: Control): void {
    const note = this.sheet.note(control);
    if (note?.isDoubt === true) this.announce(note.text);
  }

  /** Any change but typing: `change` gives what the sheet holds from now on, or has already changed its rows. */
  change(message: string, change: () => Values | undefined): void {
    const before = this.sheet.read();
    const values = change();
    if (values !== undefined) this.sheet.write(values);
    const isChanged = !isSame(before, this.sheet.read());
    if (isChanged) this.#history.remember(before);
    this.#settle(message, isChanged);
  }

  /** A row more is no text more: there is nothing to take back. */
  rowsChanged(): void {
    this.#keep();
    this.#count();
  }

  erase(): void {
    this.change(this.texts("erased"), () => ({}));
  }

  undo(): void {
    this.#step("undone", this.#history.back(this.sheet.read()));
  }

  redo(): void {
    this.#step("redone", this.#history.forth(this.sheet.read()));
  }

  /** Shows what someone sent; the reader's own stays where it is kept. */
  visit(values: Values): void {
    this.#own ??= this.sheet.read();
    this.#show(values);
    this.#lock(true);
    const text = this.texts(isEmpty(this.#own) ? "received-first" : "received");
    say(find(this.element, '[data-slot="received-text"]', HTMLElement), text);
    this.arrived("");
    this.tell("");
  }

  /** Said above the sheet, of a link that could not be opened. */
  arrived(text: string): void {
    say(find(this.element, '[data-slot="arrival"]', HTMLElement), text);
  }

  adopt(): void {
    const sent = this.sheet.read();
    this.#goHome();
    this.change(this.texts("adopted"), () => sent);
  }

  leave(): void {
    this.#goHome();
    this.tell(this.texts("left"));
  }

  /** Another window of the same browser wrote: two of them must not write over each other. */
  takeUp(): void {
    const values = this.#store.read()?.values ?? {};
    if (this.#own !== undefined) this.#own = values;
    else if (!isSame(values, this.sheet.read())) {
      this.#show(values);
      this.tell(this.texts("elsewhere"));
    }
  }

  /** Said to everyone, at the foot of the window while the sheet is in it; what can be taken back offers to be. */
  tell(text: string, canGoBack = false): void {
    const notice = find(this.element, '[data-slot="notice"]', HTMLElement);
    const button = find(notice, "button", HTMLButtonElement);
    // The button goes with its message, and must not take the focus along.
    if (!canGoBack && document.activeElement === button) notice.focus({ preventScroll: true });
    notice.hidden = text === "";
    button.hidden = !canGoBack;
    find(notice, '[data-slot="message"]', HTMLElement).textContent = text;
  }

  /** Said to screen readers only: the others see it. */
  announce(text: string): void {
    find(this.element, '[data-slot="status"]', HTMLElement).textContent = text;
  }

  end(): void {
    const own = this.#keeping === "kept" ? undefined : (this.#own ?? this.sheet.read());
    const stays = this.isVisiting && location.pathname === this.#page;
    const received = stays ? this.sheet.read() : undefined;
    visit.set(this.id, { history: this.#history, own, received });
  }

  #step(message: string, values: Values | undefined): void {
    if (values === undefined) return;
    this.sheet.write(values);
    this.#settle(this.texts(message), false);
  }

  #settle(message: string, canGoBack: boolean): void {
    this.#keep();
    this.#count();
    this.tell(message, canGoBack);
  }

  #goHome(): void {
    const own = this.#own ?? {};
    this.#own = undefined;
    this.#lock(false);
    this.#show(own);
  }

  #lock(isLocked: boolean): void {
    this.element.toggleAttribute("data-visiting", isLocked);
    find(this.element, '[data-slot="received"]', HTMLElement).hidden = !isLocked;
    this.sheet.lock(isLocked);
  }

  #show(values: Values): void {
    this.sheet.write(values);
    this.#count();
  }

  #keep(): void {
    const values = this.sheet.read();
    // Written even when empty: a reader should know before the first word whether it will be kept.
    this.#keeping = this.#store.write({ values, ...this.sheet.count });
    if (isEmpty(values)) this.#store.erase();
    say(find(this.element, '[data-slot="kept"]', HTMLElement), this.texts(this.#keeping));
    this.element.dataset["keeping"] = this.#keeping;
  }

  #count(): void {
    const { filled, total } = this.sheet.count;
    this.element.dataset["density"] = this.sheet.density;
    const text = this.texts(filled < total ? "count" : "complete", { filled, total });
    find(this.element, '[data-slot="count"]', HTMLElement).textContent = text;
    const progress = find(this.element, '[data-slot="progress"]', HTMLProgressElement);
    [progress.max, progress.value] = [Math.max(total, 1), filled];
    this.element.dispatchEvent(new CustomEvent(SHEET_CHANGED));
  }
}
