/** One sheet's life in a page: what the reader writes is kept; every other change can be taken back. */
import { find } from "../calculator/find";
import type { Kept as Keeping, Store } from "../device/store";
import type { Control } from "./controls";
import { History } from "./history";
import { type Kept, canKeep, storeOf } from "./keeping";
import { Sheet } from "./sheet";
import { type Texts, textsOf } from "./texts";
import { isEmpty, isSame, type Values } from "./values";
import { Voice } from "./voice";

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
  readonly voice: Voice;
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
    this.voice = new Voice(element, this.texts);
    this.sheet = new Sheet(element, find(element, "form", HTMLFormElement), this.texts);
    this.#history = new History(find(element, '[data-slot="actions"]', HTMLElement));
    this.#store = storeOf(this.id);
    const before = visit.get(this.id);
    this.#history.goOn(before?.history);
    this.#show(before?.own ?? this.#store.read()?.values ?? {});
    // A reader should know before the first word whether it will be kept.
    if (before?.own === undefined) this.voice.where((this.#keeping = canKeep()));
    else this.#keep();
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
    this.voice.tell("");
    this.#keep();
    this.#count();
  }

  left(control: Control): void {
    const note = this.sheet.note(control);
    if (note?.isDoubt === true) this.voice.announce(note.text);
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
    this.sheet.lock(true);
    this.voice.received(this.texts(isEmpty(this.#own) ? "received-first" : "received"));
    this.voice.arrived("");
    this.voice.tell("");
  }

  adopt(): void {
    const sent = this.sheet.read();
    this.#goHome();
    this.change(this.texts("adopted"), () => sent);
  }

  leave(): void {
    this.#goHome();
    this.voice.tell(this.texts("left"));
  }

  /** Another window of the same browser wrote: two of them must not write over each other. */
  takeUp(): void {
    if (this.#keeping !== "kept") return;
    const values = this.#store.read()?.values ?? {};
    if (this.#own !== undefined) this.#own = values;
    else if (!isSame(values, this.sheet.read())) {
      this.#show(values);
      this.voice.tell(this.texts("elsewhere"));
    }
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
    this.voice.tell(message, canGoBack);
  }

  #goHome(): void {
    const own = this.#own ?? {};
    this.#own = undefined;
    this.sheet.lock(false);
    this.voice.received("");
    this.#show(own);
  }

  #show(values: Values): void {
    this.sheet.write(values);
    this.#count();
  }

  #keep(): void {
    const values = this.sheet.read();
    this.#keeping = this.#store.write({ values, ...this.sheet.count });
    // Erased is gone, and an empty sheet is none.
    if (isEmpty(values)) this.#store.erase();
    this.voice.where(this.#keeping);
  }

  #count(): void {
    this.voice.count(this.sheet.count);
    this.element.dataset["density"] = this.sheet.density;
    this.element.dispatchEvent(new CustomEvent(SHEET_CHANGED));
  }
}
