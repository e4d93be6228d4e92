/** A workbook as Python describes it: which cells are figures, and how each is written. */

export interface Cell {
  /** "number" and "date" are figures to a spreadsheet; a "text" stays one whatever it begins with. */
  readonly kind: "text" | "number" | "date";
  /** Dates by ISO 8601. */
  readonly value: string | number;
  /** As spreadsheets write number formats; "" for their own. */
  readonly format: string;
  readonly bold: boolean;
}

export interface Sheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  /** Rows that stay in sight while the others scroll. */
  readonly sticky: number;
  readonly rows: readonly (readonly (Cell | null)[])[];
}

export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Blob>;
