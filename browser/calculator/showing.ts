/** What the page says about its result: whose figures it is of, and whether it still holds. */
import type { Source } from "./figures";
import { NOTHING, type Result, type Shown } from "./result";
import type { Texts } from "./texts";

export type State = "idle" | "loading" | "ready" | "error";

/** An answer this late deserves a word; an earlier one would only make the badge flicker. */
const LATE_MS = 300;

/** As many fields are named; more are counted. */
const MOST_NAMED = 5;

/** Said by the element, to its parts that follow along: the figures have moved on; they have a result, or none. */
export const FIGURES_CHANGED = "rumbo:figures";
export const RESULT_SHOWN = "rumbo:result";
export const RESULT_REFUSED = "rumbo:refused";

export class Showing {
  readonly #element: HTMLElement;
  readonly #result: Result;
  readonly #texts: Texts;
  #isMixed = false;
  #late: ReturnType<typeof setTimeout> | undefined;
  #of: Source = "example";

  constructor(element: HTMLElement, result: Result, texts: Texts, signal: AbortSignal) {
    this.#element = element;
    this.#result = result;
    this.#texts = texts;
    signal.addEventListener("abort", () => clearTimeout(this.#late));
  }

  /** Whether the result is older than the figures. */
  get isStale(): boolean {
    return this.#element.hasAttribute("data-stale");
  }

  /** Python's state as the page tells it. */
  set state(state: State) {
    if (this.#element.dataset["state"] === state) return;
    this.#element.dataset["state"] = state;
    this.#label(state === "loading");
  }

  /** The figures have moved on; the result has not followed yet. */
  figuresChanged(source: Source): void {
    clearTimeout(this.#late);
    this.#element.dataset["source"] = source;
    this.#element.toggleAttribute("data-stale", true);
    const { state } = this.#element.dataset;
    if (state === "loading") this.#label(true);
    if (state === "ready") this.#late = setTimeout(() => this.#label(true), LATE_MS);
    this.#element.dispatchEvent(new Event(FIGURES_CHANGED));
  }

  /** `borrowed` names the fields whose figures are still the example's. */
  show(shown: Shown, source: Source, borrowed: readonly string[] = []): void {
    this.#of = source;
    this.#element.dataset["source"] = source;
    this.#element.removeAttribute("data-stale");
    this.#element.removeAttribute("data-blank");
    this.#isMixed = source === "yours" && borrowed.length > 0;
    this.#result.show(shown);
    this.#result.borrowed = this.#stillOfTheExample(borrowed);
    this.#label(false);
    this.#element.dispatchEvent(new Event(RESULT_SHOWN));
  }

  /** The figures give no result: the last one stays, and says that it is old. */
  keepPrevious(): void {
    this.#element.toggleAttribute("data-stale", true);
    this.#label(false);
    this.#element.dispatchEvent(new Event(RESULT_REFUSED));
  }

  /** The example must not pass for the result of a sender's figures, nor of the reader's own. */
  blank(of: Exclude<Source, "example"> = "link"): void {
    [this.#of, this.#isMixed] = [of, false];
    this.#element.toggleAttribute("data-blank", true);
    this.#result.show(NOTHING);
    this.#result.borrowed = "";
    this.figuresChanged(of);
    this.#label(true);
  }

  #stillOfTheExample(fields: readonly string[]): string {
    if (fields.length === 0) return "";
    if (fields.length > MOST_NAMED) return this.#texts("borrowed-many", { many: String(fields.length) });
    return this.#texts("borrowed", { fields: fields.join(", ") });
  }

  #label(isComputing: boolean): void {
    clearTimeout(this.#late);
    this.#result.badge = this.#texts(this.#badge(isComputing));
  }

  #badge(isComputing: boolean): Parameters<Texts>[0] {
    const { isStale } = this;
    const isBlank = this.#element.hasAttribute("data-blank");
    // Figures kept from an earlier visit are nobody's question yet.
    if (isBlank && this.#of === "yours" && this.#element.dataset["state"] === "idle") return "badge-kept";
    if (isStale && isComputing) return "badge-computing";
    // With nothing to show, what is missing is said in its place.
    if (isBlank && isStale && this.#element.dataset["state"] === "ready") return "badge-refused";
    if (isBlank && this.#of === "link") return "badge-link";
    // Without Python nothing else has been shown: the example still holds.
    const isUntouched = this.#of === "example" && this.#element.dataset["state"] !== "ready";
    if (isStale && !isUntouched) return "badge-previous";
    return this.#isMixed ? "badge-mixed" : `badge-${this.#of}`;
  }
}
