/** The result's place in the page: filled with what Python says, read back as the example, blanked for a link. */
import type { Chart, NextStep, Note, Report } from "../python/protocol";
import { Reports } from "../tables/reports";
import { find, findAll, readText, say } from "./find";
import { NextSteps } from "./next_steps";
import { Pictures } from "./pictures";

/** What a result shows; an answer of Python is one. */
export interface Shown {
  readonly headline: string;
  readonly range: string;
  readonly outputs: Readonly<Record<string, { readonly text: string }>>;
  readonly steps: readonly string[];
  readonly notes: readonly Note[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Report[];
  readonly next: readonly NextStep[];
}

export const NOTHING: Shown = {
  headline: "",
  range: "",
  outputs: {},
  steps: [],
  notes: [],
  charts: [],
  tables: [],
  next: [],
};

export class Result {
  readonly pictures: Pictures;
  readonly root: HTMLElement;
  readonly #headline: HTMLElement;
  readonly #reports: Reports;
  readonly #badge: HTMLElement;
  readonly #borrowed: HTMLElement;
  readonly #range: HTMLElement;
  readonly #steps: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #next: NextSteps;
  readonly #rows: readonly HTMLElement[];

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.pictures = new Pictures(find(element, '[data-slot="charts"]', HTMLElement), signal);
    this.#reports = new Reports(find(element, '[data-slot="reports"]', HTMLElement));
    this.root = find(element, '[data-slot="result"]', HTMLElement);
    const slot = (name: string): HTMLElement => find(this.root, `[data-slot="${name}"]`, HTMLElement);
    this.#headline = slot("headline");
    this.#badge = slot("badge");
    this.#borrowed = slot("borrowed");
    this.#range = slot("range");
    this.#steps = slot("steps");
    this.#notes = slot("notes");
    this.#next = new NextSteps(slot("next"));
    this.#rows = findAll(this.root, "[data-output]", HTMLElement);
  }

  get badge(): string {
    return readText(this.#badge);
  }

  set badge(text: string) {
    say(this.#badge, text);
  }

  /** Which figures are still the example's. */
  set borrowed(sentence: string) {
    say(this.#borrowed, sentence);
  }

  show(shown: Shown): void {
    say(this.#headline, shown.headline);
    say(this.#range, shown.range);
    for (const row of this.#rows) {
      const output = shown.outputs[row.dataset["output"] ?? ""];
      say(find(row, "output", HTMLOutputElement), output?.text ?? "");
      row.hidden = output === undefined;
    }
    list(
      this.#steps,
      shown.steps.map((text) => ({ text })),
    );
    list(this.#notes, shown.notes);
    this.#reports.show(shown.tables);
    this.#next.show(shown.next);
    this.pictures.show(shown.charts);
  }

  /** On a phone the result is below the form. */
  scrollIntoSight(): void {
    const isAbove = this.root.getBoundingClientRect().top < 0;
    const isBelow = this.#headline.getBoundingClientRect().bottom > window.innerHeight;
    if (isAbove || isBelow) this.root.scrollIntoView();
  }

  /** What the build rendered. */
  read(): Shown {
    const rows = this.#rows.filter((row) => !row.hidden);
    return {
      headline: readText(this.#headline),
      range: readText(this.#range),
      outputs: Object.fromEntries(
        rows.map((row) => [
          row.dataset["output"] ?? "",
          { text: readText(find(row, "output", HTMLElement)) },
        ]),
      ),
      steps: findAll(this.#steps, "li", HTMLElement).map(readText),
      notes: findAll(this.#notes, "li", HTMLElement).map((item) => ({
        kind: item.dataset["kind"] === "warning" ? "warning" : "info",
        text: readText(item),
      })),
      charts: this.pictures.read(),
      tables: this.#reports.read(),
      next: this.#next.read(),
    };
  }
}

function list(place: HTMLElement, items: readonly { readonly text: string; readonly kind?: string }[]): void {
  place.replaceChildren(
    ...items.map(({ text, kind }) => {
      const item = document.createElement("li");
      if (kind !== undefined) item.dataset["kind"] = kind;
      item.textContent = text;
      return item;
    }),
  );
  place.hidden = items.length === 0;
}
