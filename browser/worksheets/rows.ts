/** A table's own rows: added, removed, moved and numbered; given rows stay as they are. */
import { find, findAll } from "../calculator/find";
import { controlsIn } from "./controls";

/** More than fit on three sheets of paper. */
const MOST_ROWS = 60;

export class Rows {
  readonly key: string;
  readonly root: HTMLElement;
  readonly #body: HTMLElement;
  readonly #id: string;
  readonly #start: number;
  readonly #template: HTMLTemplateElement | null;
  readonly #rowName: string;

  /** `rowName` is what a row is called, with {number}. */
  constructor(root: HTMLElement, rowName: string) {
    this.root = root;
    this.key = root.dataset["table"] ?? "";
    this.#rowName = rowName;
    this.#start = Number(root.dataset["start"]);
    this.#body = find(root, "tbody", HTMLTableSectionElement);
    this.#id = find(root, "table", HTMLTableElement).id;
    this.#template = root.querySelector("template");
  }

  get own(): HTMLElement[] {
    return findAll(this.#body, "[data-own]", HTMLElement);
  }

  /** How many rows count as to be filled in. */
  get expected(): number {
    return Number(this.root.dataset["expected"]);
  }

  /** Makes room for so many rows of the reader's; there are never fewer than the page begins with. */
  resize(needed: number): void {
    const wanted = Math.min(Math.max(needed, this.#start), MOST_ROWS);
    for (const row of this.own.slice(wanted)) row.remove();
    while (this.own.length < wanted && this.#append() !== undefined);
    this.#number();
  }

  add(): HTMLElement | undefined {
    const row = this.own.length < MOST_ROWS ? this.#append() : undefined;
    this.#number();
    return row;
  }

  /** What comes to stand in its place, or before it. */
  remove(row: HTMLElement): HTMLElement | undefined {
    const at = this.own.indexOf(row);
    row.remove();
    this.#number();
    return this.own[at] ?? this.own[at - 1];
  }

  /** One place up or down; false where there is none. */
  move(row: HTMLElement, by: -1 | 1): boolean {
    const { own } = this;
    const other = own[own.indexOf(row) + by];
    if (other === undefined) return false;
    if (by < 0) other.before(row);
    else other.after(row);
    this.#number();
    return true;
  }

  #append(): HTMLElement | undefined {
    const row = this.#template?.content.querySelector("tr")?.cloneNode(true);
    if (!(row instanceof HTMLElement)) return undefined;
    this.#body.append(row);
    return row;
  }

  /** Names and ids follow the order. */
  #number(): void {
    const { own } = this;
    own.forEach((row, at) => {
      const number = String(at + 1);
      row.dataset["row"] = number;
      for (const name of findAll(row, '[data-slot="row-name"]', HTMLElement))
        name.textContent = this.#rowName.replace("{number}", number);
      for (const control of controlsIn(row)) this.#rename(control, number);
      this.#allow(row, "row-up", at > 0);
      this.#allow(row, "row-down", at < own.length - 1);
    });
    const add = this.root.querySelector<HTMLButtonElement>('[data-action="row-add"]');
    if (add !== null) add.disabled = own.length >= MOST_ROWS;
  }

  #rename(control: HTMLElement & { readonly name: string }, number: string): void {
    const id = `${this.#id}-${number}-${control.name.replaceAll("_", "-")}`;
    const cell = control.closest("td");
    const label = cell?.querySelector("label");
    const note = cell?.querySelector('[data-slot="note"]');
    if (label instanceof HTMLLabelElement) label.htmlFor = id;
    if (note instanceof HTMLElement) note.id = `${id}-note`;
    control.id = id;
    control.setAttribute("aria-describedby", `${id}-note`);
  }

  /** A button that would do nothing stays in reach of the keyboard, which has just pressed it. */
  #allow(row: HTMLElement, action: string, isAllowed: boolean): void {
    const button = row.querySelector(`[data-action="${action}"]`);
    button?.setAttribute("aria-disabled", String(!isAllowed));
  }
}
