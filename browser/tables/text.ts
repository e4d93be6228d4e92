/** A table's text, as Python reads it: the columns' keys, then a row a line; and what a spreadsheet puts on the clipboard. */

const BETWEEN = ";";
const LINE_BREAK = /\r\n|\r|\n/;

/** A row as it was read; its line, where that is how it would be written below that heading. */
export interface ReadRow {
  readonly cells: readonly string[];
  readonly line?: string;
  readonly heading?: string;
}

/** The cells of each row in the order of the columns; no rows where the text is no table. */
export function readTable(text: string, columns: readonly string[]): ReadRow[] {
  const heading = text.slice(0, Math.max(0, text.indexOf("\n")));
  if (!text.includes('"') && !text.includes("\r") && isOurs(heading, columns))
    return readPlain(text, heading, columns);
  const [first = [], ...rows] = readCells(text, BETWEEN);
  const keys = first.map((cell) => cell.trim().toLowerCase());
  const places = columns.map((column) => keys.indexOf(column));
  if (places.every((place) => place < 0)) return [];
  return rows.map((cells) => ({ cells: places.map((place) => cells[place] ?? "") }));
}

/** The columns that a table's text fills, with their cells. */
export function readKeyed(text: string): { keys: string[]; rows: string[][] } {
  const [keys = [], ...rows] = readCells(text, BETWEEN);
  return { keys, rows };
}

/** As we write it ourselves: thousands of rows are read and written again at once. */
function readPlain(text: string, heading: string, columns: readonly string[]): ReadRow[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const keys = heading.split(BETWEEN);
  const places = columns.map((column) => keys.indexOf(column));
  return lines.slice(1).map((line) => {
    const found = line.split(BETWEEN);
    const cells = places.map((place) => (place < 0 ? "" : (found[place] ?? "")));
    return found.length === keys.length ? { cells, line, heading } : { cells };
  });
}

/** Some of our columns in their order, as we write them. */
function isOurs(heading: string, columns: readonly string[]): boolean {
  const keys = heading.split(BETWEEN);
  return heading !== "" && columns.filter((column) => keys.includes(column)).join(BETWEEN) === heading;
}

export function writeTable(heading: string, lines: readonly string[]): string {
  return [heading, ...lines].join("\n");
}

export function writeRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(BETWEEN);
}

/** Whether a text is more than one row: only then can it have headings or totals. */
export function hasLines(text: string): boolean {
  return LINE_BREAK.test(text.trim());
}

/** What stands between a text's separators, as whoever wrote it wrote it. */
export function cellsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\t\r\n;|]/).map((cell) => cell.trim()));
}

/** A block of cells from a spreadsheet; null for a text that belongs in one cell. */
export function readBlock(text: string): string[][] | null {
  const body = text.replace(/(?:\r\n|\r|\n)$/, "");
  return /[\t\r\n]/.test(body) ? readCells(body, "\t") : null;
}

function readCells(text: string, between: string): string[][] {
  if (text === "") return [];
  if (!text.includes('"')) {
    const lines = text.split(LINE_BREAK);
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => line.split(between));
  }
  return readQuoted(text, between);
}

/** Letter by letter: what stands in quotes may hold what otherwise ends a cell or a row. */
function readQuoted(text: string, between: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    [row, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === between) {
      row.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endRow();
    } else cell += letter;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}
