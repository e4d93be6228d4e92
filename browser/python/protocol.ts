/** What the page and Python say to each other: the JSON of `calculators.evaluate_json`, typed. */

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

/** How an ambiguous number was read, and the one-tap way to say the other. */
export interface Echo {
  readonly text: string;
  readonly alternative: { readonly label: string; readonly typed: string };
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
  readonly charts: readonly unknown[];
}
