/** The paper itself: what stands in its boxes, its rows, how much is filled in, and what is said beside them. */
import { findAll, readText } from "../calculator/find";
import { type Control, controlsIn, lock, mirror, nameOf, put } from "./controls";
import { type Count, countIn } from "./count";
import { type Note, Notes } from "./notes";
import { Rows } from "./rows";
import type { Texts } from "./texts";
import type { Values } from "./values";

/** From so many characters on, large print no longer fits one page, and then common print neither. */
const DENSE = 550;
const PACKED = 2000;

const PUBLIC_NAME = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+\.[a-z][a-z0-9_]*)?$/;

export class Sheet {
  readonly form: HTMLFormElement;
  readonly tables: readonly Rows[];
  readonly #notes: Notes;
  /** What a later version of the page has kept under names that this one lacks: left alone. */
  #others: Values = {};

  constructor(element: HTMLElement, form: HTMLFormElement, texts: Texts) {
    this.form = form;
    this.tables = findAll(form, "[data-table]", HTMLElement).map((root) => new Rows(root, texts("row")));
    this.#notes = new Notes(element, texts);
  }

  get count(): Count {
    return countIn(this.form, this.tables);
  }

  /** How small it has to be printed, to fit the page that it was made for. */
  get density(): "loose" | "dense" | "packed" {
    const characters = controlsIn(this.form).reduce((sum, { value }) => sum + value.length, 0);
    return characters > PACKED ? "packed" : characters > DENSE ? "dense" : "loose";
  }

  read(): Values {
    const filled = controlsIn(this.form).filter(({ value }) => value !== "");
    return {
      ...this.#others,
      ...Object.fromEntries(filled.map((control) => [nameOf(control), control.value])),
    };
  }

  /** Shows these texts and no others. */
  write(values: Values): void {
    for (const table of this.tables) table.resize(lastRow(table.key, values));
    const names = new Set<string>();
    for (const control of controlsIn(this.form)) {
      const name = nameOf(control);
      names.add(name);
      put(control, Object.hasOwn(values, name) ? (values[name] ?? "") : "");
      this.note(control);
    }
    this.#others = Object.fromEntries(
      Object.entries(values).filter(([name]) => PUBLIC_NAME.test(name) && !names.has(name)),
    );
  }

  /** Says beside a control what may be amiss; gives the note. */
  note(control: Control): Note | undefined {
    const note = this.#notes.of(control);
    const place = document.getElementById(`${control.id}-note`);
    if (place !== null) {
      if (readText(place) !== (note?.text ?? "")) place.textContent = note?.text ?? "";
      place.toggleAttribute("data-doubt", note?.isDoubt ?? false);
    }
    return note;
  }

  /** While it is being written, a text is not judged; a note that has been mended goes at once. */
  typed(control: Control): void {
    mirror(control);
    const place = document.getElementById(`${control.id}-note`);
    if (place?.textContent !== "") this.note(control);
  }

  lock(isLocked: boolean): void {
    for (const control of controlsIn(this.form)) lock(control, isLocked);
  }

  tableOf(target: Element): Rows | undefined {
    return this.tables.find(({ root }) => root.contains(target));
  }
}

function lastRow(table: string, values: Values): number {
  const numbers = Object.keys(values).map((name) => {
    const [of, row = "", column] = name.split(".");
    return of === table && column !== undefined && /^[1-9]\d?$/.test(row) ? Number(row) : 0;
  });
  return Math.max(0, ...numbers);
}
