/** What the page and Python say to each other: the JSON of `evaluate_json` and its like, typed. */
import type { Sheet } from "../spreadsheet/sheets";

/** What a page asks: the figures as typed, and the notation they are written in. */
export interface Request {
  readonly values: Readonly<Record<string, string>>;
  readonly country: string;
  /** Whose notation `values` is in: a country's code, or "canonical" (a link's). Default: `country`. */
  readonly written_in?: string;
}

/** An input that could be read. */
export interface ReadInput {
  readonly value: number | null;
  /** As we read it, with its unit. */
  readonly text: string;
  /** What belongs in the box, in the answer's country's notation. */
  readonly typed: string;
  /** What belongs in a link. */
  readonly canonical: string;
  readonly echo: Echo | null;
}

/** How a text was read that can mean more than one thing, and the one-tap way to say the other, if there is one. */
export interface Echo {
  readonly text: string;
  readonly alternative: { readonly label: string; readonly typed: string } | null;
}

/** A result; a null value is undefined, and `text` says why. */
export interface Output {
  readonly value: number | null;
  readonly text: string;
}

export interface Note {
  readonly kind: "info" | "warning";
  readonly text: string;
}

/** What Python answers: finished sentences, ready for their places. */
export interface Response {
  readonly calculator: string;
  readonly country: string;
  readonly inputs: Readonly<Record<string, ReadInput>>;
  /** A sentence for each input that could not be read; when there are any, `outputs` is empty. */
  readonly errors: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly headline: string;
  readonly range: string;
  readonly steps: readonly string[];
  readonly notes: readonly Note[];
  readonly charts: readonly Chart[];
}

export type ChartKind = "interval" | "funnel" | "stack" | "bars" | "lines" | "tornado";

/** A picture as data, every figure written beside its number. */
export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** What a person sees in it, for who can't see it. */
  readonly summary: string;
  /** Heads of the table: the labels' first, then one a value. */
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly base: ChartBase | null;
}

export interface ChartRow {
  readonly label: string;
  /** One a column; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  /** Measured in the chart's own unit, so that its bar may be compared with the others'. */
  readonly shared: boolean;
  /** Whether it is good news: "good", "fair", "bad" or "". */
  readonly tone: string;
}

/** Where the bars of a tornado begin, or a line to compare with. */
export interface ChartBase {
  readonly value: number;
  readonly text: string;
  readonly label: string;
}

/** What a page asks to find: the value of one field that gives an output its target. */
export interface WishRequest {
  readonly values: Readonly<Record<string, string>>;
  readonly country: string;
  readonly field: string;
  readonly output: string;
  /** As typed. */
  readonly target: string;
}

/** What Python finds; a null value says that none does, and `sentence` says so in words. */
export interface WishAnswer {
  readonly field: string;
  readonly output: string;
  /** By field; "target" for the wish itself. */
  readonly errors: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly text: string;
  /** What belongs in the field's box. */
  readonly typed: string;
  readonly exact: boolean;
  readonly sentence: string;
  /** How the wanted value was read. */
  readonly echo: Echo | null;
}

/** What a page asks about a file of the reader's; its bytes go along. */
export interface FileRequest {
  readonly country: string;
  /** Which heading, by its index, a figure stands under, where the reader has said so; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
}

/** One of the figures that a file may hold, and where it was found; `column` is −1 for nowhere. */
export interface FileColumn {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  /** What the reader should know about it; "" for nothing. */
  readonly note: string;
}

/** What Python understood of a file. */
export interface FileAnswer {
  /** What stands in the way of using it; "" for nothing. */
  readonly problem: string;
  /** How many rows were understood, and how they are written. */
  readonly facts: string;
  readonly columns: readonly FileColumn[];
  readonly headings: readonly string[];
  /** The columns that are not used, in a sentence. */
  readonly unused: string;
  readonly warnings: readonly string[];
  /** Rows that can be used, and rows that are left out because something is wrong in them. */
  readonly good: number;
  readonly wrong: number;
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

/** The questions that Python answers: each is its function `<question>_json`. */
export interface Questions {
  readonly evaluate: { readonly request: Request; readonly answer: Response };
  readonly solve: { readonly request: WishRequest; readonly answer: WishAnswer };
  readonly export: { readonly request: ExportRequest; readonly answer: ExportAnswer };
  readonly read_file: { readonly request: FileRequest; readonly answer: FileAnswer };
}

export type Question = keyof Questions;
