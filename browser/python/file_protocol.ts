/** What the page and Python say to each other about files: the JSON of `read_file_json` and `export_json`, typed. */
import type { Sheet } from "../spreadsheet/sheets";

/** What a page asks about a file of the reader's; its bytes go along. */
export interface FileRequest {
  readonly country: string;
  /** Which heading, by its index, a figure stands under, where the reader has said so; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
  /** What the reader has decided of `choices`, by their keys: the option's index. */
  readonly choices: Readonly<Record<string, number>>;
}

/** One of the figures that a file may hold, and where it was found; `column` is −1 for nowhere. */
export interface FileColumn {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  /** What the reader should know about it; "" for nothing. */
  readonly note: string;
  /** What had to be guessed, for the reader to confirm; "" for nothing. */
  readonly question: string;
  /** Indexes of the headings that it may be, where that had to be guessed. */
  readonly choices: readonly number[];
}

/** Something that the reader may decide about a file besides its columns; `chosen` is −1 for none of the options. */
export interface FileChoice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
}

/** What Python understood of a file. */
export interface FileAnswer {
  /** What stands in the way of using it; "" for nothing. */
  readonly problem: string;
  /** How many rows were understood, and how they are written. */
  readonly facts: string;
  readonly columns: readonly FileColumn[];
  readonly headings: readonly string[];
  readonly choices: readonly FileChoice[];
  /** The columns that are not used, in a sentence. */
  readonly unused: string;
  /** Which figures' columns had to be guessed, in a sentence; "" for none. */
  readonly guessed: string;
  readonly warnings: readonly string[];
  /** Rows that can be used, and rows that are left out because something is wrong in them. */
  readonly good: number;
  readonly wrong: number;
  /** Both, in a sentence; "" where nothing can be used. */
  readonly count: string;
  /** Some figure is not in the file: the reader has to write it. */
  readonly lacking: boolean;
  readonly troubles: readonly { readonly line: number; readonly column: string; readonly text: string }[];
  readonly more_troubles: string;
  /** The first rows as they would be taken over. */
  readonly heads: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly more_rows: string;
  /** The calculator's figures, by input, in the country's notation; empty where nothing can be used. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a page may ask to have as a file; a template is a CSV to fill in and bring back. */
export type ExportKind = "csv" | "json" | "xlsx" | "template";

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly country: string;
  /** As typed, in the country's notation. */
  readonly values: Readonly<Record<string, string>>;
  /** Those that stand side by side, where there are several. */
  readonly versions?: readonly { readonly name: string; readonly values: Readonly<Record<string, string>> }[];
}

export interface ExportAnswer {
  /** Why there is no file; "" when there is one. */
  readonly problem: string;
  readonly name: string;
  /** What stands in it, unless it is a workbook. */
  readonly text: string;
  /** Of a workbook. */
  readonly sheets: readonly Sheet[];
}

/** What goes to Python besides a question's JSON. */
export interface Extra {
  /** Handed over: it is gone from here afterwards. */
  readonly data?: ArrayBuffer;
  /** How far a long answer has come, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}
