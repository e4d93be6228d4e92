/** All that the reader has chosen and typed: the country, each box's text, and the versions beside this one. */
import { NO_WORDS, type Words } from "../links/words";
import { ONE, type Version, type Versions } from "../versions/versions";
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
  /** Figures that came from another calculator: its slug, by key. */
  readonly ties: ReadonlyMap<string, string>;
  readonly versions: Versions;
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
  #ties: ReadonlyMap<string, string> = new Map();
  /** What it holds of the version in the boxes is old. */
  #versions = ONE;

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

  /** Whose figures a result is of: a link that says none brings the example's, whatever country it names. */
  get resultSource(): Source {
    const { length } = [...this.fields.values()].filter(({ example }) => example !== "");
    const isExample = this.#versions.all.length === 0 && this.#borrowed.size === length;
    return this.source === "link" && isExample ? "example" : this.source;
  }

  /** The example's figures by key, as a link writes them. */
  get defaults(): ReadonlyMap<string, string> {
    return new Map([...this.fields].map(([key, { example }]) => [key, example]));
  }

  /** What a link that leaves a figure out says of it. */
  get linked(): ReadonlyMap<string, string> {
    return new Map([...this.fields].map(([key, { linked }]) => [key, linked]));
  }

  /** Those of them that a link may leave out: nobody has said otherwise. */
  get unclaimed(): ReadonlyMap<string, string> {
    const isFree = ([key, text]: [string, string]): boolean => text === "" || this.#borrowed.has(key);
    return new Map([...this.linked].filter(isFree));
  }

  /** Whether the boxes are as the page was rendered. */
  get isUntouched(): boolean {
    return this.source === "example" && this.country === this.home && this.#versions === ONE;
  }

  get ties(): ReadonlyMap<string, string> {
    return this.#ties;
  }

  /** The versions side by side; none where there is but this one. */
  get versions(): Versions {
    const { active, all } = this.#versions;
    return {
      active,
      all: all.map((version, place) => (place === active ? this.#version(version) : version)),
    };
  }

  /** Puts versions side by side, and the active one into the boxes. */
  set versions(versions: Versions) {
    const { active, all } = versions;
    this.#versions = all.length > 1 ? versions : ONE;
    const shown = all[active];
    if (shown !== undefined) this.#put(shown);
  }

  /** From now on the figure is the reader's, even where it is the same, and comes from nowhere else. */
  own(key: string): void {
    this.#borrowed = new Set([...this.#borrowed].filter((each) => each !== key));
    this.#ties = new Map([...this.#ties].filter(([each]) => each !== key));
  }

  /** Whether the figure is still the example's. */
  isBorrowed(key: string): boolean {
    return this.#borrowed.has(key);
  }

  fieldOf(target: EventTarget | null): Field | undefined {
    return [...this.fields.values()].find(({ box }) => box.holds(target));
  }

  snapshot(): Snapshot {
    const { country, sender, versions } = this;
    return { country, sender, versions, ...this.#version({ name: "" }) };
  }

  restore(snapshot: Snapshot): void {
    this.country = snapshot.country;
    this.sender = snapshot.sender;
    this.#versions = snapshot.versions.all.length > 1 ? snapshot.versions : ONE;
    this.#put(snapshot);
  }

  /** Puts the worked example back, as the page was rendered with it. */
  toExample(): void {
    this.source = "example";
    this.#versions = ONE;
    this.sender = NO_WORDS;
    this.#borrow(() => true);
    for (const [key, { rendered }] of this.fields) this.#begin(key, { text: rendered, notation: this.home });
  }

  clear(): void {
    this.source = "yours";
    this.sender = NO_WORDS;
    this.#borrow(() => false);
    for (const key of this.fields.keys()) this.#begin(key, { text: "", notation: this.country });
  }

  /** Figures of a link over those that it leaves out. */
  fromLink(values: ReadonlyMap<string, string>, country: string): void {
    this.country = country;
    this.source = "link";
    this.#versions = ONE;
    this.#borrow((key) => !values.has(key));
    for (const [key, { linked }] of this.fields)
      this.#begin(key, { text: values.get(key) ?? linked, notation: "canonical" });
  }

  /** Figures of another calculator over those that are here. */
  carry(values: ReadonlyMap<string, string>, country: string, from: string, source: Source): void {
    this.country = country;
    this.source = source;
    for (const [key, text] of values) {
      this.own(key);
      this.#begin(key, { text, notation: "canonical" });
    }
    this.#ties = new Map([...this.#ties, ...[...values.keys()].map((key) => [key, from] as const)]);
  }

  /** Whether the figures, as Python read them, are the worked example's. */
  areExample(canonical: (key: string) => string): boolean {
    return [...this.fields].every(([key, { example }]) => canonical(key) === example);
  }

  #borrow(isBorrowed: (key: string) => boolean): void {
    const keys = [...this.fields].filter(([, { example }]) => example).map(([key]) => key);
    this.#borrowed = new Set(keys.filter(isBorrowed));
    this.#ties = new Map();
  }

  #version({ name }: Pick<Version, "name">): Version {
    const writings = new Map([...this.fields].map(([key, field]) => [key, field.writing]));
    return { name, source: this.source, writings, borrowed: this.#borrowed, ties: this.#ties };
  }

  /** A field that the figures don't know, because it is newer than they are, holds the example's. */
  #put({ source, writings, borrowed, ties }: Omit<Version, "name">): void {
    this.source = source;
    this.#borrow((key) => borrowed.has(key) || !writings.has(key));
    this.#ties = ties;
    for (const [key, { rendered }] of this.fields)
      this.#begin(key, writings.get(key) ?? { text: rendered, notation: this.home });
  }

  #begin(key: string, writing: Writing): void {
    const field = this.fields.get(key);
    if (field === undefined) return;
    field.write(writing);
    field.left = false;
  }
}
