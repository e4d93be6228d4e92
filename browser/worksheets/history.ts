/** The way back from erasing, a copy, someone's sheet or a lost row, and forth again. */
import { find } from "../calculator/find";
import { isSame, type Values } from "./values";

export class History {
  #past: Values[] = [];
  #future: Values[] = [];
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;

  constructor(actions: HTMLElement) {
    this.#undo = find(actions, '[data-action="undo"]', HTMLButtonElement);
    this.#redo = find(actions, '[data-action="redo"]', HTMLButtonElement);
    this.#update();
  }

  /** Before something other than typing changes the sheet. */
  remember(before: Values): void {
    this.#past.push(before);
    this.#future = [];
    this.#update();
  }

  /** What stood there before the last change; what stands there now can be had again. */
  back(now: Values): Values | undefined {
    return this.#step(this.#past, this.#future, now);
  }

  forth(now: Values): Values | undefined {
    return this.#step(this.#future, this.#past, now);
  }

  /** The same page is put back under its reader when the theme first jumps to an anchor. */
  goOn(from: History | undefined): void {
    if (from === undefined) return;
    [this.#past, this.#future] = [from.#past, from.#future];
    this.#update();
  }

  #step(from: Values[], to: Values[], now: Values): Values | undefined {
    const found = from.pop();
    if (found !== undefined && !isSame(found, now)) to.push(now);
    this.#update();
    return found;
  }

  #update(): void {
    allow(this.#undo, this.#past.length > 0);
    allow(this.#redo, this.#future.length > 0);
  }
}

function allow(button: HTMLButtonElement, isAllowed: boolean): void {
  // A disabled button drops the focus, and a keyboard would start again from the top of the page.
  if (!isAllowed && document.activeElement === button) {
    const beside = button.previousElementSibling;
    if (beside instanceof HTMLElement) beside.focus();
  }
  button.disabled = !isAllowed;
}
