/** Which errors show and when: after a box was left or the form sent, until the box is right. */
import type { Field } from "./field";
import type { Figures } from "./figures";
import { find, readText } from "./find";

export class Errors {
  readonly #figures: Figures;
  readonly #summary: HTMLElement;
  #known: Readonly<Record<string, string>> = {};

  constructor(form: HTMLFormElement, figures: Figures) {
    this.#figures = figures;
    this.#summary = find(form, '[data-slot="error-summary"]', HTMLElement);
  }

  get any(): boolean {
    return Object.keys(this.#known).length > 0;
  }

  learn(errors: Readonly<Record<string, string>>): void {
    this.#known = errors;
    this.show();
  }

  show(): void {
    for (const field of this.#figures.fields.values()) {
      const sentence = this.#of(field);
      field.places?.show();
      if (sentence === "" || field.left || field.errorShows) field.showError(sentence);
    }
    if (!this.#summary.hidden) this.#summarize();
  }

  /** Typing in a box that is right is a new visit: a fresh mistake waits until it is left again. */
  typedIn(field: Field): void {
    if (!field.errorShows) field.left = false;
  }

  leaveAll(): void {
    for (const field of this.#figures.fields.values()) field.left = true;
  }

  /** After the form was sent: everything that is wrong, in one place, with the way there. */
  focusSummary(): void {
    this.leaveAll();
    this.show();
    this.#summarize();
    this.#summary.focus();
  }

  forget(): void {
    this.#known = {};
    for (const field of this.#figures.fields.values()) {
      field.places?.forget();
      field.showError("");
    }
    this.#summarize();
  }

  #of(field: Field): string {
    return this.#known[field.key] ?? "";
  }

  #summarize(): void {
    const fields = [...this.#figures.fields.values()];
    summarize(
      this.#summary,
      fields.flatMap((field) => field.wrong(this.#of(field))),
    );
  }
}

/** Everything that is wrong, in one place, with the way there; hidden when nothing is. */
export function summarize(
  summary: HTMLElement,
  wrong: readonly (readonly [box: HTMLElement, sentence: string])[],
): void {
  const list = find(summary, "ul", HTMLUListElement);
  const isSame =
    [...list.children].map(readText).join("\n") === wrong.map(([, sentence]) => sentence).join("\n");
  // Writing the same again would have a screen reader say it all again.
  if (!isSame) list.replaceChildren(...wrong.map(([box, sentence]) => linkTo(box, sentence)));
  summary.hidden = wrong.length === 0;
}

function linkTo(box: HTMLElement, sentence: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = `#${box.id}`;
  link.textContent = sentence;
  link.addEventListener("click", (event) => {
    // The fragment stays as it is, for the browser and for the theme: it may have brought the figures.
    event.preventDefault();
    event.stopPropagation();
    box.focus();
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
