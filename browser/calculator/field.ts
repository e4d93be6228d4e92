/** One labelled field: its text, the notation that is in, its error and its echo. */
import type { Echo } from "../python/protocol";
import { type Box, boxIn } from "./box";
import { find, say } from "./find";

/** Whose notation a text is in: a country's code, or "canonical" (a link's). */
export type Notation = string;

export interface Writing {
  readonly text: string;
  readonly notation: Notation;
  /** Typed by the reader; what the page wrote itself was meant as it is read. */
  readonly byHand?: boolean | undefined;
}

/** Said by a box whose text the page has changed. */
export const WRITTEN = "rumbo:written";

/** Where a field's mistakes show, when that is not at its own box. */
export interface Places {
  /** Where to go for a mistake that is none of a single box. */
  readonly first: HTMLElement | undefined;
  readonly wrong: readonly (readonly [box: HTMLElement, sentence: string])[];
  show(): void;
  forget(): void;
}

export class Field {
  readonly key: string;
  /** Its name, without unit. */
  readonly label: string;
  readonly box: Box;
  /** Whether the reader has been here and gone on: only then may an error show. */
  left = false;
  places: Places | undefined;
  #byHand = false;
  #notation: Notation;
  readonly #root: HTMLElement;
  readonly #error: HTMLElement;

  constructor(root: HTMLElement, renderedIn: Notation) {
    this.#root = root;
    this.key = root.dataset["key"] ?? "";
    this.label = root.dataset["label"] ?? "";
    this.box = boxIn(root);
    this.#error = find(root, ".rumbo-error", HTMLElement);
    this.#notation = renderedIn;
  }

  get writing(): Writing {
    return { text: this.box.text, notation: this.#notation, byHand: this.#byHand };
  }

  write({ text, notation, byHand = false }: Writing): void {
    const before = this.box.text;
    this.box.text = text;
    const isOther = before !== text || notation !== this.#notation;
    this.#notation = notation;
    this.#byHand = byHand;
    if (isOther) this.box.root.dispatchEvent(new Event(WRITTEN));
  }

  typed(): void {
    this.#byHand = true;
    this.box.touched();
  }

  /** A text begun anew is in the reader's country's notation; an edited one stays in the one it was begun in. */
  beforeTyping(country: Notation): void {
    if (this.box.isBegunAnew) this.#notation = country;
  }

  /** The worked example's text as the page was rendered with it. */
  get rendered(): string {
    return this.box.rendered;
  }

  /** The same in a link's notation; "" where the example leaves the field blank. */
  get example(): string {
    return this.box.root.dataset["default"] ?? "";
  }

  /** What a link that leaves the field out means: the example of the day when links began. */
  get linked(): string {
    return this.box.root.dataset["linked"] ?? this.example;
  }

  get errorShows(): boolean {
    return !this.#error.hidden;
  }

  /** Everything that is wrong with the field, each with the box to mend. */
  wrong(sentence: string): readonly (readonly [box: HTMLElement, sentence: string])[] {
    if (sentence === "") return [];
    const places = this.places?.wrong ?? [];
    return places.length > 0 ? places : [[this.places?.first ?? this.box.element, sentence]];
  }

  showError(sentence: string): void {
    this.places?.show();
    if (sentence !== "" && (this.places?.wrong.length ?? 0) > 0) return this.showError("");
    say(this.#error, sentence);
    if (sentence === "") this.box.root.removeAttribute("aria-invalid");
    else this.box.root.setAttribute("aria-invalid", "true");
  }

  /** How a text of the reader's was understood; what is picked from a list can be understood one way only. */
  showEcho(reading: Echo | null): void {
    if (this.places !== undefined) return;
    const place = this.#root.querySelector<HTMLElement>(".rumbo-echo");
    if (place !== null) fillEcho(place, this.#byHand ? reading : null);
  }
}

/** Says under a box how its text was understood; without another reading there is no button. */
export function fillEcho(place: HTMLElement, echo: Echo | null): void {
  const button = find(place, "button", HTMLButtonElement);
  place.hidden = echo === null;
  find(place, "span", HTMLSpanElement).textContent = echo?.text ?? "";
  button.hidden = (echo?.alternative ?? null) === null;
  button.textContent = echo?.alternative?.label ?? "";
  button.value = echo?.alternative?.typed ?? "";
}
