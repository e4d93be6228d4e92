/** Calls for help when nothing has happened for a while. */

/** Milliseconds without progress before a start counts as failed. */
const PATIENCE = 20_000;

/** `<html data-rumbo-patience="…">` shortens the wait, for tests. */
function patience(): number {
  return Number(document.documentElement.dataset["rumboPatience"] ?? PATIENCE);
}

export interface Watchdog {
  /** Says that something has happened. */
  alive(): void;
  stop(): void;
}

export function watchdog(onSilence: (milliseconds: number) => void): Watchdog {
  const wait = patience();
  let timer = setTimeout(onSilence, wait, wait);
  return {
    alive() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, wait, wait);
    },
    stop: () => clearTimeout(timer),
  };
}
