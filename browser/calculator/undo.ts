/** The way back from clearing, the example, another country, another reading or a link. */
import type { Snapshot } from "./figures";

export class Undo {
  readonly #steps: Snapshot[] = [];
  readonly #button: HTMLButtonElement;

  constructor(button: HTMLButtonElement) {
    this.#button = button;
    this.#update();
  }

  get steps(): readonly Snapshot[] {
    return this.#steps;
  }

  push(...steps: readonly Snapshot[]): void {
    this.#steps.push(...steps);
    this.#update();
  }

  pop(): Snapshot | undefined {
    const step = this.#steps.pop();
    this.#update();
    return step;
  }

  #update(): void {
    const isEmpty = this.#steps.length === 0;
    // A disabled button drops the focus, and a keyboard would start again from the top of the page.
    if (isEmpty && document.activeElement === this.#button) neighbour(this.#button)?.focus();
    this.#button.disabled = isEmpty;
  }
}

function neighbour(button: HTMLButtonElement): HTMLElement | null {
  const beside = button.previousElementSibling ?? button.nextElementSibling;
  return beside instanceof HTMLElement ? beside : null;
}
