/** A kind word on what was written where it may not be what was meant; nothing is refused. */
import type { Control } from "./controls";
import { isPast, readDate } from "./dates";
import type { Texts } from "./texts";

export interface Note {
  readonly text: string;
  /** Worth a second look, or only how it was understood. */
  readonly isDoubt: boolean;
}

export class Notes {
  readonly #months: readonly string[];
  readonly #several: RegExp;
  readonly #texts: Texts;

  constructor(element: HTMLElement, texts: Texts) {
    this.#months = (element.dataset["months"] ?? "").split(" ");
    this.#several = new RegExp(element.dataset["several"] ?? "$^");
    this.#texts = texts;
  }

  of(control: Control): Note | undefined {
    const text = control.value.trim();
    if (text === "") return undefined;
    switch (control.dataset["kind"]) {
      case "date":
        return this.#ofDate(text, "deadline" in control.dataset);
      case "number":
        return /\d/.test(text) ? undefined : this.#doubt("number-missing");
      case "owner":
        return this.#several.test(text) ? this.#doubt("owner-several") : undefined;
      default:
        return undefined;
    }
  }

  #ofDate(text: string, isDeadline: boolean): Note {
    const date = readDate(text, this.#months);
    if (date === undefined) return this.#doubt("date-unknown");
    const said = sayDay(date);
    if (isDeadline && isPast(date, new Date())) return this.#doubt("date-past", said);
    return { text: this.#texts("date-read", { date: said }), isDoubt: false };
  }

  #doubt(name: string, date = ""): Note {
    return { text: this.#texts(name, { date }), isDoubt: true };
  }
}

/** With the month in words, which leaves no doubt, in the page's own language. */
export function sayDay(date: Date): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(date);
}
