/** The boxes of a table's rows: as many as are shown, made from the template's row and kept where they stand. */
import { find, findAll, say } from "../calculator/find";
import { isFilled } from "./columns";
import type { Row } from "./rows";

/** Rows that are shown at first, and how many each wish for more adds: laying out boxes takes browsers their time. */
const STEP = 25;

export interface Place {
  readonly row: Row;
  readonly column: number;
}

export class Sheet {
  readonly columns: readonly string[];
  /** Places of the columns that may be left out: they are folded away until they are asked for, or hold something. */
  readonly optional: ReadonlySet<number>;
  readonly #body: HTMLTableSectionElement;
  readonly #elements = new Map<Row, HTMLTableRowElement>();
  readonly #more: HTMLButtonElement;
  readonly #pattern: HTMLTemplateElement;
  readonly #root: HTMLElement;
  /** Rows far down that were added, or in which something was wrong. */
  readonly #extra = new Set<Row>();
  #isUnfolded = false;
  #limit = STEP;
  #made: number;
  #shown: readonly Row[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    const heads = findAll(root, "thead [data-column]", HTMLElement);
    this.columns = heads.map(({ dataset }) => dataset["column"] ?? "");
    this.optional = new Set(
      heads.flatMap(({ dataset }, place) => (dataset["optional"] === undefined ? [] : [place])),
    );
    this.#body = find(root, "tbody", HTMLTableSectionElement);
    this.#pattern = find(root, "template", HTMLTemplateElement);
    this.#more = find(root, '[data-row-action="more"]', HTMLButtonElement);
    this.#made = this.#body.rows.length;
  }

  get shown(): readonly Row[] {
    return this.#shown;
  }

  /** Places of the columns that can be seen. */
  get shownColumns(): readonly number[] {
    const isFolded = this.#root.dataset["folded"] !== undefined;
    return [...this.columns.keys()].filter((place) => !isFolded || !this.optional.has(place));
  }

  unfold(): void {
    this.#isUnfolded = true;
    delete this.#root.dataset["folded"];
  }

  /** As the build rendered it. */
  fold(): void {
    this.#isUnfolded = false;
  }

  /** Takes up the rows that the build rendered. */
  adopt(rows: readonly Row[]): void {
    [...this.#body.rows].forEach((element, index) => {
      const row = rows[index];
      if (row !== undefined) this.#elements.set(row, element);
    });
    this.show(rows);
  }

  /** Shows the first rows, and those in which something is wrong wherever they are; `all` says how many there are, once known. */
  show(rows: readonly Row[], all = ""): void {
    this.#foldUnlessFilled(rows);
    const numbers: number[] = [];
    this.#shown = rows.filter((row, index) => {
      // Once shown, a row stays while it is being mended.
      if (row.errors.size > 0) this.#extra.add(row);
      const isShown = index < this.#limit || this.#extra.has(row);
      if (isShown) numbers.push(index + 1);
      return isShown;
    });
    const kept = new Set(this.#shown);
    for (const [row, element] of this.#elements) {
      if (kept.has(row)) continue;
      element.remove();
      this.#elements.delete(row);
    }
    this.#shown.forEach((row, index) => {
      const element = this.#elementOf(row);
      // A box that stays where it is keeps the focus.
      if (this.#body.rows[index] !== element)
        this.#body.insertBefore(element, this.#body.rows[index] ?? null);
      this.#write(row, element, numbers[index] ?? 0);
    });
    for (const element of [...this.#body.rows].slice(this.#shown.length)) element.remove();
    this.#sayHowMany(rows.length, all);
  }

  showMore(rows: readonly Row[], all: string): void {
    const first = this.#shown.length;
    this.#limit += STEP;
    this.show(rows, all);
    const row = this.#shown[first];
    if (this.#more.hidden && row !== undefined) this.focus({ row, column: 0 });
  }

  /** Shows rows down to this one, the last. */
  reveal(row: Row, rows: readonly Row[], all: string): void {
    if (this.#elements.has(row)) return;
    this.#extra.add(row);
    this.show(rows, all);
  }

  /** Back to the first rows. */
  reset(): void {
    this.#limit = STEP;
    this.#extra.clear();
  }

  /** Where a box, or whatever else in a row, belongs. */
  placeOf(target: EventTarget | null): Place | undefined {
    if (!(target instanceof Element)) return undefined;
    const element = target.closest("tr");
    const found = [...this.#elements].find(([, each]) => each === element);
    if (found === undefined) return undefined;
    const column = target.closest<HTMLElement>("td[data-column]")?.dataset["column"] ?? "";
    return { row: found[0], column: this.columns.indexOf(column) };
  }

  box({ row, column }: Place): HTMLInputElement | undefined {
    const element = this.#elements.get(row);
    return element && findAll(element, "input", HTMLInputElement)[column];
  }

  focus(place: Place): void {
    this.box(place)?.focus();
  }

  focusRemove(row: Row): void {
    const element = this.#elements.get(row);
    if (element) find(element, '[data-row-action="remove"]', HTMLButtonElement).focus();
  }

  showError(row: Row, column: number, sentence: string): void {
    const box = this.box({ row, column });
    if (box === undefined) return;
    say(find(box.closest("td") ?? this.#root, ".rumbo-error", HTMLElement), sentence);
    if (sentence === "") box.removeAttribute("aria-invalid");
    else box.setAttribute("aria-invalid", "true");
  }

  /** Which column the rows are ordered by, and how; none once they have changed. */
  sorted(column: string, direction: "ascending" | "descending" | "none"): void {
    for (const head of findAll(this.#root, "thead [data-column]", HTMLElement))
      head.setAttribute("aria-sort", head.dataset["column"] === column ? direction : "none");
  }

  #foldUnlessFilled(rows: readonly Row[]): void {
    const places = [...this.optional];
    const isFolded = places.length > 0 && !this.#isUnfolded && !places.some((place) => isFilled(rows, place));
    if (isFolded) this.#root.dataset["folded"] = "";
    else delete this.#root.dataset["folded"];
  }

  #elementOf(row: Row): HTMLTableRowElement {
    const known = this.#elements.get(row);
    if (known !== undefined) return known;
    const made = find(this.#pattern.content, "tr", HTMLTableRowElement).cloneNode(
      true,
    ) as HTMLTableRowElement;
    this.#made += 1;
    this.#name(made, this.#made);
    this.#elements.set(row, made);
    return made;
  }

  /** The template's ids are of row 0: each copy needs its own. */
  #name(element: HTMLElement, number: number): void {
    for (const box of findAll(element, "input", HTMLInputElement)) {
      const [from, to] = [box.id, box.id.replace(/-0-/, `-${number}-`)];
      const cell = find(box.closest("td") ?? element, "label", HTMLLabelElement);
      cell.htmlFor = to;
      find(box.closest("td") ?? element, ".rumbo-error", HTMLElement).id = `${to}-error`;
      box.setAttribute("aria-describedby", (box.getAttribute("aria-describedby") ?? "").replace(from, to));
      box.id = to;
    }
  }

  #write(row: Row, element: HTMLElement, number: number): void {
    for (const place of findAll(element, '[data-slot="number"]', HTMLElement))
      place.textContent = String(number);
    findAll(element, "input", HTMLInputElement).forEach((box, column) => {
      const text = row.cells[column] ?? "";
      // Setting an equal value would still move the caret.
      if (box.value !== text) box.value = text;
    });
  }

  #sayHowMany(rows: number, all: string): void {
    const hidden = rows > this.#shown.length;
    this.#more.hidden = !hidden;
    const sentence = this.#root.dataset["textShown"] ?? "";
    const shown = String(this.#shown.length);
    say(
      find(this.#root, '[data-slot="shown"]', HTMLElement),
      hidden && all !== "" ? sentence.replace("{shown}", shown).replace("{all}", all) : "",
    );
  }
}
