/** The country: what the labels say of it, and the reader's choice, remembered on the device. */
import { find, findAll } from "./find";

const KEY = "rumbo:country";

export class Country {
  readonly select: HTMLSelectElement;
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.select = find(element, 'select[name="country"]', HTMLSelectElement);
  }

  knows(code: string): boolean {
    return this.#option(code) !== undefined;
  }

  nameOf(code: string): string {
    return this.#option(code)?.text ?? code;
  }

  /** Turns the whole form to a country; until Python answers, only the select may be ahead of the rest. */
  label(code: string): void {
    this.select.value = code;
    this.#fill("currency", this.#option(code)?.dataset["currency"]);
    this.#fill("symbol", this.#option(code)?.dataset["symbol"]);
    this.#element.dataset["country"] = code;
  }

  remembered(): string | undefined {
    const code = readStorage();
    return code !== null && this.knows(code) ? code : undefined;
  }

  remember(code: string): void {
    try {
      localStorage.setItem(KEY, code);
    } catch {
      // Storage is blocked or full: the choice holds for this page.
    }
  }

  #option(code: string): HTMLOptionElement | undefined {
    return [...this.select.options].find(({ value }) => value === code);
  }

  #fill(what: string, text: string | undefined): void {
    if (text === undefined) return;
    for (const place of findAll(this.#element, `[data-fill="${what}"]`, HTMLElement))
      place.textContent = text;
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
