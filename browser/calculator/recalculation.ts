/** When to calculate: soon after the last key, and only the latest question counts. */

const PAUSE_MS = 120;

export class Recalculation {
  isPending = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #calculate: (isLatest: () => boolean) => Promise<void>;

  constructor(calculate: (isLatest: () => boolean) => Promise<void>, signal: AbortSignal) {
    this.#calculate = calculate;
    signal.addEventListener("abort", () => this.#supersede());
  }

  soon(): void {
    this.#supersede();
    this.#timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  now(): void {
    const turn = this.#supersede();
    void this.#calculate(() => turn === this.#turn);
  }

  /** The latest answer is in the page. */
  done(): void {
    this.isPending = false;
  }

  /** Answers to earlier questions will be dropped. */
  #supersede(): number {
    clearTimeout(this.#timer);
    this.isPending = true;
    this.#turn += 1;
    return this.#turn;
  }
}
