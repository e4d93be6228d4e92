/** What a table's cells have wrong and how they were read: said at the cell, in the summary, and below the table. */
import { find, findAll, readText } from "../calculator/find";
import type { Field } from "../calculator/field";
import type { CellEcho, Response } from "../python/protocol";
import type { Row } from "./rows";
import type { Sheet } from "./sheet";

/** As many cells are said back at once; the others follow when these are settled. */
const MOST_ECHOES = 3;

export class Complaints {
  readonly #echoes: HTMLUListElement;
  readonly #field: Field;
  readonly #pattern: HTMLTemplateElement;
  readonly #sheet: Sheet;
  #asked: readonly { readonly row: Row; readonly column: number }[] = [];
  #rows: readonly Row[] = [];
  #said: readonly { readonly row: Row; readonly column: number; readonly sentence: string }[] = [];

  constructor(root: HTMLElement, field: Field, sheet: Sheet) {
    [this.#field, this.#sheet] = [field, sheet];
    this.#echoes = find(root, '[data-slot="echoes"]', HTMLUListElement);
    this.#pattern = find(root, 'template[data-for="echo"]', HTMLTemplateElement);
  }

  get first(): HTMLElement | undefined {
    const [row] = this.#sheet.shown;
    return row && this.#sheet.box({ row, column: 0 });
  }

  /** The wrong cells in reading order, with the sentences of the summary. */
  get wrong(): readonly (readonly [box: HTMLElement, sentence: string])[] {
    return this.#said.flatMap(({ row, column, sentence }) => {
      const box = this.#sheet.box({ row, column });
      return box === undefined ? [] : [[box, sentence] as const];
    });
  }

  learn({ cells, inputs }: Response, rows: readonly Row[]): void {
    for (const row of this.#rows) row.errors = new Map();
    const { key } = this.#field;
    const own = cells.flatMap((cell) => {
      const row = rows[cell.row - 1];
      const column = this.#sheet.columns.indexOf(cell.column);
      return cell.key === key && row !== undefined ? [{ row, column, cell }] : [];
    });
    for (const { row, column, cell } of own) row.errors = new Map([...row.errors, [column, cell.text]]);
    this.#said = own.map(({ row, column, cell }) => ({ row, column, sentence: cell.said }));
    this.#rows = [...new Set([...this.#sheet.shown, ...own.map(({ row }) => row)])];
    this.#echo(inputs[key]?.echo?.cells ?? [], rows);
  }

  /** Shows what may be shown: the cell, its row or the whole table has been left. */
  show(): void {
    for (const row of this.#sheet.shown)
      this.#sheet.columns.forEach((_, column) => {
        const sentence = row.errors.get(column) ?? "";
        const may = this.#field.left || row.mayScold(column);
        if (sentence === "" || may || this.#shows(row, column)) this.#sheet.showError(row, column, sentence);
      });
  }

  /** Typing in a box that is right is a new visit: a fresh mistake waits until it is left again. */
  typedIn(row: Row, column: number): void {
    if (!this.#shows(row, column)) row.left.delete(column);
  }

  forget(): void {
    for (const row of [...this.#rows, ...this.#sheet.shown]) {
      row.errors = new Map();
      row.left.clear();
      row.isLeft = false;
    }
    this.#said = [];
    this.show();
    this.#echo([], []);
  }

  /** The cell that one of the questions below the table is about. */
  askedBy(button: HTMLElement): { readonly row: Row; readonly column: number } | undefined {
    const item = button.closest("li");
    return this.#asked[[...this.#echoes.children].findIndex((each) => each === item)];
  }

  #shows(row: Row, column: number): boolean {
    return this.#sheet.box({ row, column })?.getAttribute("aria-invalid") === "true";
  }

  #echo(cells: readonly CellEcho[], rows: readonly Row[]): void {
    const found = cells.flatMap((echo) => {
      const row = rows[echo.row - 1];
      const column = this.#sheet.columns.indexOf(echo.column);
      return row?.byHand.has(column) ? [{ row, column, echo }] : [];
    });
    const said = found.slice(-MOST_ECHOES);
    this.#asked = said;
    const items = said.map(({ echo }) => this.#item(echo));
    const isSame =
      items.map(readText).join("\n") === findAll(this.#echoes, "li", HTMLElement).map(readText).join("\n");
    if (!isSame) this.#echoes.replaceChildren(...items);
    this.#echoes.hidden = items.length === 0;
  }

  #item({ text, alternative }: CellEcho): HTMLElement {
    const item = find(this.#pattern.content, "li", HTMLLIElement).cloneNode(true) as HTMLLIElement;
    find(item, "span", HTMLSpanElement).textContent = text;
    const button = find(item, "button", HTMLButtonElement);
    button.hidden = alternative === null;
    button.textContent = alternative?.label ?? "";
    button.value = alternative?.typed ?? "";
    return item;
  }
}
