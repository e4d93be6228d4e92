/** What holds a field's text in the page: a box to type in, a list to pick from, or a group of radio buttons. */
import { findAll } from "./find";

export interface Box {
  /** Takes the focus; what the way to the field leads to. */
  readonly element: HTMLElement;
  /** Carries the example in a link's notation, and the mark of an error. */
  readonly root: HTMLElement;
  /** The text as the page was rendered. */
  readonly rendered: string;
  text: string;
  /** All of the text is selected, so that the next key begins it anew. */
  readonly isBegunAnew: boolean;
  holds(target: EventTarget | null): boolean;
  /** The reader has changed it. */
  touched(): void;
}

export function boxIn(field: HTMLElement): Box {
  const group = field.querySelector<HTMLElement>('[role="radiogroup"]');
  if (group !== null) return new Radios(group);
  // A table's text stands behind the boxes of its cells.
  const control = field.querySelector(
    field.dataset["unit"] === "table" ? 'input[type="hidden"]' : "input, select",
  );
  if (control instanceof HTMLSelectElement) return new List(control);
  if (control instanceof HTMLInputElement) return new Typed(control);
  throw new Error("calculator.html: a field without a box");
}

class Typed implements Box {
  readonly element: HTMLInputElement;
  /** Kept from the start: of a hidden input, writing its text changes its default too. */
  readonly rendered: string;

  constructor(element: HTMLInputElement) {
    this.element = element;
    this.rendered = element.defaultValue;
  }

  get root(): HTMLElement {
    return this.element;
  }

  get text(): string {
    return this.element.value;
  }

  set text(text: string) {
    // Setting an equal value would still move the caret.
    if (this.element.value !== text) this.element.value = text;
  }

  get isBegunAnew(): boolean {
    const { selectionStart, selectionEnd, value } = this.element;
    return selectionStart === 0 && selectionEnd === value.length;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.element;
  }

  touched(): void {}
}

/** Keeps a link's text that is none of its options, so that it is answered with a sentence and not lost. */
abstract class Choice implements Box {
  abstract readonly element: HTMLElement;
  abstract readonly root: HTMLElement;
  abstract readonly rendered: string;
  readonly isBegunAnew = false;
  #stray = "";

  protected abstract chosen: string;
  abstract holds(target: EventTarget | null): boolean;

  get text(): string {
    return this.chosen || this.#stray;
  }

  set text(text: string) {
    this.chosen = text;
    this.#stray = this.chosen === "" ? text : "";
  }

  touched(): void {
    this.#stray = "";
  }
}

class List extends Choice {
  readonly element: HTMLSelectElement;

  constructor(element: HTMLSelectElement) {
    super();
    this.element = element;
  }

  get root(): HTMLElement {
    return this.element;
  }

  get rendered(): string {
    return [...this.element.options].find(({ defaultSelected }) => defaultSelected)?.value ?? "";
  }

  protected override get chosen(): string {
    return this.element.value;
  }

  protected override set chosen(key: string) {
    const place = [...this.element.options].findIndex(({ value }) => value === key);
    this.element.selectedIndex = Math.max(place, 0);
  }

  holds(target: EventTarget | null): boolean {
    return target === this.element;
  }
}

class Radios extends Choice {
  readonly root: HTMLElement;
  readonly #buttons: readonly HTMLInputElement[];

  constructor(root: HTMLElement) {
    super();
    this.root = root;
    this.#buttons = findAll(root, 'input[type="radio"]', HTMLInputElement);
  }

  /** Where Tab would go. */
  get element(): HTMLElement {
    return this.#buttons.find(({ checked }) => checked) ?? this.#buttons[0] ?? this.root;
  }

  get rendered(): string {
    return this.#buttons.find(({ defaultChecked }) => defaultChecked)?.value ?? "";
  }

  protected override get chosen(): string {
    return this.#buttons.find(({ checked }) => checked)?.value ?? "";
  }

  protected override set chosen(key: string) {
    for (const button of this.#buttons) button.checked = button.value === key;
  }

  holds(target: EventTarget | null): boolean {
    return this.#buttons.some((button) => button === target);
  }
}
