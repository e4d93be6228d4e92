/** All that the reader has chosen and typed: the country and each box's text. */
import { Field, type Writing } from "./field";
import { findAll } from "./find";

/** Where the figures come from: the page, the reader, or whoever sent the link. */
export type Source = "example" | "yours" | "link";

/** The figures at one moment, to come back to. */
export interface Snapshot {
  readonly country: string;
  readonly source: Source;
  readonly writings: ReadonlyMap<string, Writing>;
}

export class Figures {
  readonly fields: ReadonlyMap<string, Field>;
  /** The country that the page was rendered in. */
  readonly home: string;
  country: string;
  source: Source = "example";

  constructor(form: HTMLFormElement, home: string) {
    const fields = findAll(form, "[data-key]", HTMLElement).map((root) => new Field(root, home));
    this.fields = new Map(fields.map((field) => [field.key, field]));
    this.home = home;
    this.country = home;
  }

  fieldOf(target: EventTarget | null): Field | undefined {
    return [...this.fields.values()].find(({ input }) => input === target);
  }

  snapshot(): Snapshot {
    const writings = new Map([...this.fields].map(([key, field]) => [key, field.writing]));
    return { country: this.country, source: this.source, writings };
  }

  restore({ country, source, writings }: Snapshot): void {
    this.country = country;
    this.source = source;
    for (const [key, writing] of writings) this.#begin(key, writing);
  }

  /** Puts the worked example back, as the page was rendered with it. */
  toExample(): void {
    this.source = "example";
    for (const [key, { input }] of this.fields)
      this.#begin(key, { text: input.defaultValue, notation: this.home });
  }

  clear(): void {
    this.source = "yours";
    for (const key of this.fields.keys()) this.#begin(key, { text: "", notation: this.country });
  }

  /** Figures of a link over those of the example, which the link leaves out. */
  fromLink(values: ReadonlyMap<string, string>, country: string): void {
    this.country = country;
    this.source = "link";
    for (const [key, { input }] of this.fields) {
      this.#begin(key, { text: values.get(key) ?? input.dataset["default"] ?? "", notation: "canonical" });
    }
  }

  /** Whether the figures, as Python read them, are the worked example's. */
  areExample(canonical: (key: string) => string): boolean {
    return [...this.fields].every(([key, { input }]) => canonical(key) === (input.dataset["default"] ?? ""));
  }

  #begin(key: string, writing: Writing): void {
    const field = this.fields.get(key);
    if (field === undefined) return;
    field.write(writing);
    field.left = false;
  }
}
