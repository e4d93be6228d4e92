/** One picture in the page: its words and its table, filled from the data that the drawing is made of. */
import type { Draw, Room } from "../charts/drawing";
import type { Chart, ChartBase, ChartKind, ChartRow } from "../python/protocol";
import { find, findAll, readText, say } from "./find";

/** Room that is not on the screen. */
export type PrintRoom = Pick<Room, "width" | "fontSize">;

export class Picture {
  readonly figure: HTMLElement;
  /** The drawing may soon be seen. */
  isNear = false;
  #chart: Chart;
  /** The width and the type that it was drawn for. */
  #drawnFor = "";
  #isCurrent = false;
  #isWritten = true;

  /** Takes up a figure as it stands in the page, or in the template for more. */
  constructor(figure: HTMLElement) {
    this.figure = figure;
    this.#chart = read(figure);
  }

  get chart(): Chart {
    return this.#chart;
  }

  get isDue(): boolean {
    return !this.#isCurrent;
  }

  show(chart: Chart): void {
    const named = { ...chart, base: this.#named(chart.base) };
    if (JSON.stringify(named) === JSON.stringify(this.#chart)) return;
    this.#chart = named;
    this.#isWritten = false;
    this.redraw();
  }

  /** Words and table, if they are of an earlier answer. */
  write(): void {
    if (!this.#isWritten) write(this.figure, this.#chart);
    this.#isWritten = true;
  }

  /** The table has a name for a line that the data leaves unnamed. */
  #named(base: ChartBase | null): ChartBase | null {
    if (base === null || base.label !== "") return base;
    const { unnamed = "" } = find(this.figure, "tfoot th", HTMLElement).dataset;
    return { ...base, label: unnamed };
  }

  /** The room has changed, or the type in it. */
  resized(): void {
    if (this.#drawnFor !== "" && this.#drawnFor !== this.#room) this.redraw();
  }

  get #room(): string {
    return `${this.figure.clientWidth} ${getComputedStyle(this.figure).fontSize}`;
  }

  /** The drawing, if there is one, is of the past. */
  redraw(): void {
    this.figure.removeAttribute("data-drawn");
    this.#isCurrent = false;
  }

  draw(drawings: Readonly<Record<ChartKind, Draw>>, paper?: PrintRoom): void {
    const place = slot(this.figure, "drawing");
    const isFirst = place.hidden;
    place.hidden = false;
    place.replaceChildren(drawings[this.#chart.kind](this.#chart, { ...roomIn(place), ...paper }));
    this.#drawnFor = this.#room;
    this.#isCurrent = true;
    this.figure.setAttribute("data-drawn", "");
    if (!isFirst) return;
    find(this.figure, "details", HTMLDetailsElement).open = false;
    slot(this.figure, "summary").setAttribute("aria-hidden", "true"); // the drawing's name says it
  }

  /** Leaves the figure as the build made it. */
  erase(): void {
    const place = slot(this.figure, "drawing");
    place.replaceChildren();
    place.hidden = true;
    slot(this.figure, "summary").removeAttribute("aria-hidden");
    find(this.figure, "details", HTMLDetailsElement).open = true;
    this.redraw();
  }
}

const slot = (figure: HTMLElement, name: string): HTMLElement =>
  find(figure, `[data-slot="${name}"]`, HTMLElement);

function roomIn(place: HTMLElement): Room {
  const { fontSize, fontFamily } = getComputedStyle(place);
  const pair = place.dataset["pair"] ?? "";
  return { width: place.clientWidth, fontSize: parseFloat(fontSize), fontFamily, pair };
}

function write(figure: HTMLElement, { kind, title, summary, columns, rows, base }: Chart): void {
  figure.dataset["kind"] = kind;
  for (const place of findAll(figure, '[data-slot="title"]', HTMLElement)) say(place, title);
  say(slot(figure, "summary"), summary);
  slot(figure, "drawing").setAttribute("aria-label", summary);
  const table = find(figure, "table", HTMLTableElement);
  table.tHead?.rows[0]?.replaceChildren(...columns.map((text) => heading(text, "col")));
  table.tBodies[0]?.replaceChildren(...rows.map(tableRow));
  const foot = find(table, "tfoot", HTMLElement);
  foot.hidden = base === null;
  if (base === null) return;
  find(foot, "th", HTMLElement).textContent = base.label;
  const value = find(foot, "td", HTMLTableCellElement);
  value.dataset["value"] = String(base.value);
  value.textContent = base.text;
  value.colSpan = columns.length - 1;
}

function tableRow({ label, values, texts, shared, tone }: ChartRow): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.toggleAttribute("data-shared", shared);
  row.dataset["tone"] = tone;
  const cells = values.map((value, index) => {
    const cell = document.createElement("td");
    cell.dataset["value"] = value === null ? "" : String(value);
    cell.textContent = texts[index] ?? "";
    return cell;
  });
  row.append(heading(label, "row"), ...cells);
  return row;
}

function heading(text: string, scope: "col" | "row"): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

/** The table holds all that a drawing is made of. */
function read(figure: HTMLElement): Chart {
  const table = find(figure, "table", HTMLTableElement);
  return {
    kind: figure.dataset["kind"] as ChartKind,
    title: readText(slot(figure, "title")),
    summary: readText(slot(figure, "summary")),
    columns: findAll(table, "thead th", HTMLElement).map(readText),
    rows: findAll(table, "tbody tr", HTMLTableRowElement).map(readRow),
    base: readBase(find(table, "tfoot", HTMLElement)),
  };
}

function readRow(row: HTMLTableRowElement): ChartRow {
  const cells = findAll(row, "td", HTMLElement);
  const values = cells.map(({ dataset }) => (dataset["value"] ? Number(dataset["value"]) : null));
  const whole = { label: readText(find(row, "th", HTMLElement)), values, texts: cells.map(readText) };
  return { ...whole, shared: row.hasAttribute("data-shared"), tone: row.dataset["tone"] ?? "" };
}

function readBase(foot: HTMLElement): ChartBase | null {
  if (foot.hidden) return null;
  const value = find(foot, "td", HTMLElement);
  return {
    value: Number(value.dataset["value"]),
    text: readText(value),
    label: readText(find(foot, "th", HTMLElement)),
  };
}
