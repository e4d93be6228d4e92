/** One sentence on what has just happened, and the way back from it. */
import { hide, part } from "./parts";

export class Notice {
  readonly #place: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #heir: HTMLElement;
  #undo: (() => void) | undefined;

  /** `heir` takes the focus when the button goes. */
  constructor(place: HTMLElement, button: HTMLButtonElement, heir: HTMLElement) {
    [this.#place, this.#button, this.#heir] = [place, button, heir];
  }

  say(text: string, undo?: () => void): void {
    this.#place.textContent = text;
    this.#undo = undo;
    if (undo === undefined) hide(this.#button, this.#heir);
    else this.#button.hidden = false;
  }

  undo(text: string): void {
    const act = this.#undo;
    this.say(text);
    act?.();
  }
}

/** The notice of an element's own markup. */
export function noticeIn(root: Element, place: string, action: string, heir: string): Notice {
  return new Notice(
    part(root, `[data-slot="${place}"]`, HTMLElement),
    part(root, `[data-action="${action}"]`, HTMLButtonElement),
    part(root, `[data-action="${heir}"]`, HTMLButtonElement),
  );
}
