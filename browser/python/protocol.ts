/** What the page and Python say to each other: the JSON of `evaluate_json` and its like, typed. */
import type { VersionsAnswer, VersionsRequest } from "../versions/answer";
import type { ExportAnswer, ExportRequest, FileAnswer, FileRequest } from "./file_protocol";

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
  /** Of a table: cell by cell. */
  readonly cells?: readonly CellEcho[];
}

/** How a table's cell was read; rows are counted from 1, blank ones too. */
export interface CellEcho extends Echo {
  readonly row: number;
  readonly column: string;
}

/** What is wrong in a table's cell: at the cell itself, and said with its row. */
export interface WrongCell {
  readonly key: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly said: string;
}

/** Results row by row; every text is finished. */
export interface Report {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The last row sums the others up. */
  readonly total: boolean;
}

export interface ReportCell {
  readonly text: string;
  /** What stands below it, smaller. */
  readonly more: string;
  /** Whether it is good news: "good", "fair", "bad" or "". */
  readonly tone: string;
}

/** A result; a null value is undefined, and `text` says why. */
export interface Output {
  readonly value: number | null;
  readonly text: string;
  /** What belongs in a link to the next calculator; "" where it is undefined. */
  readonly canonical: string;
}

/** What the next calculator would begin with, or why it can't. */
export interface Carry {
  readonly to: string;
  /** Canonical texts by the other calculator's input key. */
  readonly values: Readonly<Record<string, string>>;
  readonly why: string;
}

export interface Note {
  readonly kind: "info" | "warning";
  readonly text: string;
}

/** A page of the site, as its source is called ("canales/correo.md#errores-comunes"). */
export interface PageLink {
  readonly text: string;
  readonly page: string;
}

/** Something to do with a result. */
export interface NextStep {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** What Python answers: finished sentences, ready for their places. */
export interface Response {
  readonly calculator: string;
  readonly country: string;
  readonly inputs: Readonly<Record<string, ReadInput>>;
  /** A sentence for each input that could not be read; when there are any, `outputs` is empty. */
  readonly errors: Readonly<Record<string, string>>;
  /** Of tables: where they are wrong. */
  readonly cells: readonly WrongCell[];
  readonly outputs: Readonly<Record<string, Output>>;
  readonly headline: string;
  readonly range: string;
  readonly steps: readonly string[];
  readonly notes: readonly Note[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Report[];
  readonly carries: readonly Carry[];
  readonly next: readonly NextStep[];
}

export type ChartKind = "interval" | "funnel" | "stack" | "bars" | "lines" | "levels" | "tornado";

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

/** What a page asks to order: the rows of a table by one of its columns. */
export interface OrderRequest extends Request {
  readonly key: string;
  readonly column: string;
  readonly descending: boolean;
}

/** Places of the rows, from 0, in their new order. */
export interface OrderAnswer {
  readonly order: readonly number[];
}

/** What was pasted into a table, from which column on. */
export interface PasteRequest {
  readonly key: string;
  readonly text: string;
  readonly country: string;
  readonly column: number;
}

/** What to write instead of the plain cells, as a table's text with the columns that it fills; "" for the plain ones. */
export interface PasteAnswer {
  readonly text: string;
  readonly said: string;
}

/** The questions that Python answers: each is its function `<question>_json`. */
export interface Questions {
  readonly evaluate: { readonly request: Request; readonly answer: Response };
  readonly order: { readonly request: OrderRequest; readonly answer: OrderAnswer };
  readonly paste: { readonly request: PasteRequest; readonly answer: PasteAnswer };
  readonly solve: { readonly request: WishRequest; readonly answer: WishAnswer };
  readonly export: { readonly request: ExportRequest; readonly answer: ExportAnswer };
  readonly read_file: { readonly request: FileRequest; readonly answer: FileAnswer };
  readonly versions: { readonly request: VersionsRequest; readonly answer: VersionsAnswer };
}

export type Question = keyof Questions;
