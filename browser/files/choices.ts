/** What the reader may decide about a file besides its columns: which line holds the headings, what is a total. */
import { find } from "../calculator/find";
import type { FileChoice } from "../python/file_protocol";
import { selectField } from "./select";

export class Choices {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;

  /** `decided` is called with the option's index. */
  constructor(root: HTMLElement, decided: (key: string, option: number) => void, signal: AbortSignal) {
    this.#root = root;
    this.#place = find(root, '[data-slot="choices"]', HTMLElement);
    this.#place.addEventListener(
      "change",
      ({ target }) => {
        if (target instanceof HTMLSelectElement) decided(target.name, Number(target.value));
      },
      { signal },
    );
  }

  /** The selects stay while the reader goes through them: rebuilding would lose the focus. */
  show(choices: readonly FileChoice[]): void {
    const same = JSON.stringify(choices.map(({ key, options }) => [key, options]));
    if (this.#place.dataset["of"] !== same) {
      this.#place.dataset["of"] = same;
      this.#place.replaceChildren(...choices.map((choice) => this.#field(choice)));
    }
    this.#place.hidden = choices.length === 0;
    for (const { key, chosen } of choices)
      find(this.#place, `select[name="${key}"]`, HTMLSelectElement).value = String(chosen);
  }

  forget(): void {
    delete this.#place.dataset["of"];
    this.#place.replaceChildren();
  }

  #field({ key, label, options }: FileChoice): Node {
    return selectField(this.#root, { key, label, options: options.map((text, at) => [text, at] as const) });
  }
}
