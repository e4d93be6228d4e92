/** Calls for help when there has been no sign of life for a while. */

/** Milliseconds of silence, by what is waited for. */
const PATIENCE = {
  /** Bytes from the network. */
  download: 20_000,
  /** The worker's first word: its script has to come, and to be read. */
  script: 120_000,
  /** A worker that compiles, which it can say, or starts Python, which keeps it from saying anything. */
  start: 120_000,
  /** That a question has been heard. */
  hearing: 20_000,
  /** An answer, or the next piece of it. */
  answer: 120_000,
} as const;

export type Awaited = keyof typeof PATIENCE;

const TICK = 500;

/** `<html data-patience-start="…">` and its like shorten the wait, for tests, at any time. */
function patience(awaited: Awaited): number {
  return Number(document.documentElement.getAttribute(`data-patience-${awaited}`) ?? PATIENCE[awaited]);
}

/** Counts its own ticks and not the clock: neither a sleeping device nor a page that is stuck itself is silence. */
export class Watchdog {
  readonly #onSilence: (awaited: Awaited) => void;
  #silence = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(onSilence: (awaited: Awaited) => void) {
    this.#onSilence = onSilence;
  }

  /** From now on waits for this. */
  expect(awaited: Awaited): void {
    this.stop();
    this.#silence = 0;
    this.#ticking = setInterval(() => {
      this.#silence += TICK;
      if (this.#silence < patience(awaited)) return;
      this.stop();
      this.#onSilence(awaited);
    }, TICK);
  }

  /** Says that there was a sign of life. */
  alive(): void {
    this.#silence = 0;
  }

  stop(): void {
    clearInterval(this.#ticking);
  }
}
