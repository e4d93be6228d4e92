/** The rows of a table being filled in: what each cell holds, and what the reader has done in it. */
import { type Columns, type Shape, shapeOf } from "./columns";
import { type ReadRow, readTable, writeRow, writeTable } from "./text";

export class Row {
  readonly cells: string[];
  /** Columns whose text the reader has typed or pasted: only of these do we say how they were read. */
  readonly byHand = new Set<number>();
  /** Columns that the reader has left. */
  readonly left = new Set<number>();
  /** What to write instead, by column, as Python says it. */
  errors: ReadonlyMap<number, string> = new Map();
  /** The reader has gone on to another row: what is still blank may now be asked for. */
  isLeft = false;
  #line: string | undefined;
  /** The heading below which it is written so. */
  #heading: string | undefined;

  constructor({ cells, line, heading }: ReadRow) {
    this.cells = [...cells];
    [this.#line, this.#heading] = [line, heading];
  }

  line({ heading, places }: Shape): string {
    if (this.#line === undefined || this.#heading !== heading) {
      this.#line = writeRow(places.map((place) => this.cells[place] ?? ""));
      this.#heading = heading;
    }
    return this.#line;
  }

  isReadFrom({ line, heading }: ReadRow): boolean {
    return line !== undefined && line === this.#line && heading === this.#heading;
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => cell.trim() === "");
  }

  set(column: number, text: string): void {
    this.cells[column] = text;
    this.#line = undefined;
  }

  /** Whether a cell's error may show: its box, or for a blank one its row, has been left. */
  mayScold(column: number): boolean {
    return this.isLeft || (this.left.has(column) && (this.cells[column] ?? "").trim() !== "");
  }
}

export class Rows {
  readonly columns: Columns;
  #rows: Row[] = [];
  /** Joining thousands of lines takes a while: once is enough. */
  #text: string | undefined;

  constructor(columns: Columns) {
    this.columns = columns;
  }

  get all(): readonly Row[] {
    return this.#rows;
  }

  get areBlank(): boolean {
    return this.#rows.every((row) => row.isBlank);
  }

  /** "" for rows that are all blank: there is nothing to keep. */
  get text(): string {
    return (this.#text ??= this.areBlank ? "" : this.#written());
  }

  write(row: Row, column: number, text: string): void {
    row.set(column, text);
    this.#text = undefined;
  }

  /** Takes over a text from elsewhere; rows that are there already stay, with what differs in them changed. */
  read(text: string): void {
    const found = readTable(text, this.columns.keys);
    if (found.length === 0) found.push(this.#blank());
    this.#have(found.map((read, index) => this.#updated(this.#rows[index], read)));
  }

  get first(): Row {
    return this.#rows[0] ?? this.add();
  }

  add(): Row {
    const row = new Row(this.#blank());
    this.#have([...this.#rows, row]);
    return row;
  }

  /** The last row is emptied instead: there is always one to write in. */
  remove(row: Row): void {
    this.#have(this.#rows.filter((each) => each !== row));
    if (this.#rows.length === 0) this.add();
  }

  order(places: readonly number[]): void {
    this.#have(places.flatMap((place) => this.#rows[place] ?? []));
  }

  /** Writes a block of cells into columns from a row on down, with as many rows more as it takes. */
  fill(start: Row, columns: readonly number[], block: readonly (readonly string[])[]): void {
    const first = this.#rows.indexOf(start);
    this.#reach(first + block.length);
    block.forEach((cells, down) => {
      const row = this.#rows[first + down];
      columns.slice(0, cells.length).forEach((column, right) => {
        row?.set(column, (cells[right] ?? "").trim());
        row?.byHand.add(column);
      });
      if (row !== undefined) row.isLeft = true;
    });
  }

  /** Writes rows of cells into the columns named, from a row on; what is not as it was pasted nobody has written. */
  place(
    first: number,
    keys: readonly string[],
    rows: readonly (readonly string[])[],
    pasted: ReadonlySet<string>,
  ): void {
    this.#reach(first + rows.length);
    rows.forEach((cells, down) => {
      const row = this.#rows[first + down];
      keys.forEach((key, at) => {
        const column = this.columns.keys.indexOf(key);
        const text = cells[at] ?? "";
        row?.set(column, text);
        if (pasted.has(text)) row?.byHand.add(column);
        else row?.byHand.delete(column);
      });
      if (row !== undefined) row.isLeft = true;
    });
    this.#text = undefined;
  }

  #reach(count: number): void {
    const missing = Math.max(0, count - this.#rows.length);
    this.#have([...this.#rows, ...Array.from({ length: missing }, () => new Row(this.#blank()))]);
  }

  #written(): string {
    const shape = shapeOf(this.columns, this.#rows);
    return writeTable(
      shape.heading,
      this.#rows.map((row) => row.line(shape)),
    );
  }

  #have(rows: Row[]): void {
    this.#rows = rows;
    this.#text = undefined;
  }

  #blank(): ReadRow {
    return { cells: this.columns.keys.map(() => "") };
  }

  #updated(row: Row | undefined, read: ReadRow): Row {
    if (row === undefined) return new Row(read);
    if (row.isReadFrom(read)) return row;
    read.cells.forEach((text, column) => {
      if (row.cells[column] === text) return;
      row.set(column, text);
      row.byHand.delete(column);
    });
    return row;
  }
}
