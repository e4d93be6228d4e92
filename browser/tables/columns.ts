/** Which columns a table's text has: all that it must have, and those optional ones in which something stands. */
import { writeRow } from "./text";

export interface Columns {
  readonly keys: readonly string[];
  /** Places of those that may be left out. */
  readonly optional: ReadonlySet<number>;
}

/** What a text is written with: its first line, and the places of the cells in each other one. */
export interface Shape {
  readonly heading: string;
  readonly places: readonly number[];
}

interface HasCells {
  readonly cells: readonly string[];
}

/** A table that nobody asked more of is written as it was before there was more to ask. */
export function shapeOf({ keys, optional }: Columns, rows: readonly HasCells[]): Shape {
  const places = [...keys.keys()].filter((place) => !optional.has(place) || isFilled(rows, place));
  return { heading: writeRow(places.map((place) => keys[place] ?? "")), places };
}

export function isFilled(rows: readonly HasCells[], place: number): boolean {
  return rows.some(({ cells }) => (cells[place] ?? "").trim() !== "");
}
