/** All that the reader has chosen and typed: the country and each box's text. */
import { NO_WORDS, type Words } from "../links/words";
import { Field, type Writing } from "./field";
import { findAll } from "./find";

/** Where the figures come from: the page, the reader, or whoever sent the link. */
export type Source = "example" | "yours" | "link";

/** The figures at one moment, to come back to. */
export interface Snapshot {
  readonly country: string;
  readonly source: Source;
  readonly writings: ReadonlyMap<string, Writing>;
  readonly borrowed: ReadonlySet<string>;
  readonly sender: Words;
}

export class Figures {
  readonly fields: ReadonlyMap<string, Field>;
  /** The country that the page was rendered in. */
  readonly home: string;
  country: string;
  source: Source = "example";
  /** What whoever sent the figures wrote beside them. */
  sender: Words = NO_WORDS;
  /** Fields that still hold the example's figure, whoever the others are from. */
  #borrowed: ReadonlySet<string> = new Set();

  constructor(form: HTMLFormElement, home: string) {
    const fields = findAll(form, "[data-key]", HTMLElement).map((root) => new Field(root, home));
    this.fields = new Map(fields.map((field) => [field.key, field]));
    this.home = home;
    this.country = home;
    this.#borrow(() => true);
  }

  /** Names of the fields whose figures are still the example's, among figures that are not. */
  get borrowed(): string[] {
    if (this.source === "example") return [];
    return [...this.#borrowed].map((key) => this.fields.get(key)?.label ?? "");
  }

  /** The example's figures by key, as a link writes them. */
  get defaults(): ReadonlyMap<string, string> {
    return new Map([...this.fields].map(([key, { input }]) => [key, input.dataset["default"] ?? ""]));
  }

  /** Those of them that a link may leave out: nobody has said otherwise. */
  get unclaimed(): ReadonlyMap<string, string> {
    const isFree = ([key, text]: [string, string]): boolean => text === "" || this.#borrowed.has(key);
    return new Map([...this.defaults].filter(isFree));
  }

  /** Whether the boxes are as the page was rendered. */
  get isUntouched(): boolean {
    return this.source === "example" && this.country === this.home;
  }

  /** From now on the figure is the reader's, even where it is the same. */
  own(key: string): void {
    this.#borrowed = new Set([...this.#borrowed].filter((each) => each !== key));
  }

  fieldOf(target: EventTarget | null): Field | undefined {
    return [...this.fields.values()].find(({ input }) => input === target);
  }

  snapshot(): Snapshot {
    const writings = new Map([...this.fields].map(([key, field]) => [key, field.writing]));
    return {
      country: this.country,
      source: this.source,
      writings,
      borrowed: this.#borrowed,
      sender: this.sender,
    };
  }

  restore({ country, source, writings, borrowed, sender }: Snapshot): void {
    this.country = country;
    this.source = source;
    this.#borrowed = borrowed;
    this.sender = sender;
    for (const [key, writing] of writings) this.#begin(key, writing);
  }

  /** Puts the worked example back, as the page was rendered with it. */
  toExample(): void {
    this.source = "example";
    this.sender = NO_WORDS;
    this.#borrow(() => true);
    for (const [key, { input }] of this.fields)
      this.#begin(key, { text: input.defaultValue, notation: this.home });
  }

  clear(): void {
    this.source = "yours";
    this.sender = NO_WORDS;
    this.#borrow(() => false);
    for (const key of this.fields.keys()) this.#begin(key, { text: "", notation: this.country });
  }

  /** Figures of a link over those of the example, which the link leaves out. */
  fromLink(values: ReadonlyMap<string, string>, country: string): void {
    this.country = country;
    this.source = "link";
    this.#borrow((key) => !values.has(key));
    for (const [key, { input }] of this.fields) {
      this.#begin(key, { text: values.get(key) ?? input.dataset["default"] ?? "", notation: "canonical" });
    }
  }

  /** Whether the figures, as Python read them, are the worked example's. */
  areExample(canonical: (key: string) => string): boolean {
    return [...this.fields].every(([key, { input }]) => canonical(key) === (input.dataset["default"] ?? ""));
  }

  #borrow(isBorrowed: (key: string) => boolean): void {
    const keys = [...this.fields].filter(([, { input }]) => input.dataset["default"]).map(([key]) => key);
    this.#borrowed = new Set(keys.filter(isBorrowed));
  }

  #begin(key: string, writing: Writing): void {
    const field = this.fields.get(key);
    if (field === undefined) return;
    field.write(writing);
    field.left = false;
  }
}
