/** When to calculate: soon after the last key, and only the latest question counts. */

const PAUSE_MS = 120;

export class Recalculation {
  #isPending = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #calculate: (isLatest: () => boolean) => Promise<void>;
  readonly #result: Element;

  /** `result` is marked as busy until the latest answer is in it, for those who read it by ear. */
  constructor(result: Element, calculate: (isLatest: () => boolean) => Promise<void>, signal: AbortSignal) {
    this.#result = result;
    this.#calculate = calculate;
    signal.addEventListener("abort", () => {
      this.#supersede();
      this.done();
    });
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  soon(): void {
    this.#supersede();
    this.#timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  now(): void {
    const turn = this.#supersede();
    void this.#calculate(() => turn === this.#turn);
  }

  /** The latest answer is in the page, or will not come. */
  done(): void {
    this.#isPending = false;
    this.#result.removeAttribute("aria-busy");
  }

  /** Answers to earlier questions will be dropped. */
  #supersede(): number {
    clearTimeout(this.#timer);
    this.#isPending = true;
    this.#result.setAttribute("aria-busy", "true");
    this.#turn += 1;
    return this.#turn;
  }
}
