/** Waits while a finger or button is down: moving the page under it would make a tap miss its mark. */

/** A press whose end is never told (a native list opened, the window was left) holds nothing up for longer. */
const LONGEST_MS = 600;

export class Pointer {
  #press: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(signal: AbortSignal) {
    document.addEventListener("pointerdown", () => this.#lower(), { capture: true, signal });
    for (const end of ["pointerup", "pointercancel"]) {
      // The click comes right after this event; what moves the page comes after the click.
      document.addEventListener(end, () => setTimeout(() => this.#lift()), { capture: true, signal });
    }
  }

  whenUp(act: () => void): void {
    if (this.#press === undefined) act();
    else this.#waiting.push(act);
  }

  #lower(): void {
    clearTimeout(this.#press);
    this.#press = setTimeout(() => this.#lift(), LONGEST_MS);
  }

  #lift(): void {
    clearTimeout(this.#press);
    this.#press = undefined;
    const acts = this.#waiting;
    this.#waiting = [];
    for (const act of acts) act();
  }
}
