/** Says results to screen readers: one sentence, once the reader pauses. */

const PAUSE_MS = 1000;

export class Announcer {
  readonly #status: HTMLElement;
  #last: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `known` is what the page already says, which needs no telling. */
  constructor(status: HTMLElement, known: string, signal: AbortSignal) {
    this.#status = status;
    this.#last = known;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  later(sentence: string): void {
    clearTimeout(this.#timer);
    if (sentence === this.#last) return;
    this.#timer = setTimeout(() => this.#say(sentence), PAUSE_MS);
  }

  /** Said even if it was said before: the reader has asked. */
  now(sentence: string): void {
    clearTimeout(this.#timer);
    this.#status.textContent = "";
    this.#timer = setTimeout(() => this.#say(sentence), 100);
  }

  #say(sentence: string): void {
    this.#last = sentence;
    this.#status.textContent = sentence;
  }
}
