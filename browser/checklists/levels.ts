/** A list's boxes, level by level: shows what is checked, how far it has come, and what is complete. */
import { part, sentence, slot } from "./parts";

export interface Level {
  readonly root: HTMLElement;
  readonly title: string;
  readonly boxes: readonly HTMLInputElement[];
  /** What is said when all of them are checked. */
  readonly cheer: HTMLElement;
}

export class Levels {
  readonly all: readonly Level[];
  readonly boxes: readonly HTMLInputElement[];
  readonly ids: readonly string[];
  readonly #list: HTMLElement;

  constructor(list: HTMLElement) {
    this.#list = list;
    this.all = [...list.querySelectorAll<HTMLElement>("[data-level]")].map((root) => ({
      root,
      title: root.dataset["level"] ?? "",
      boxes: [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')],
      cheer: slot(root, "level-done"),
    }));
    this.boxes = this.all.flatMap(({ boxes }) => boxes);
    this.ids = this.boxes.map(({ value }) => value);
  }

  /** The ids that stand checked in the page. */
  get checked(): readonly string[] {
    return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  levelOf(box: HTMLInputElement): Level | undefined {
    return this.all.find(({ boxes }) => boxes.includes(box));
  }

  /** Brings boxes, counts and cheers to what is checked. */
  show(checked: ReadonlySet<string>): void {
    for (const box of this.boxes) box.checked = checked.has(box.value);
    for (const { root, boxes, cheer } of this.all) {
      this.#count(root, boxes, "level-");
      slot(root, "level-count").hidden = false;
      cheer.hidden = countOf(boxes) < boxes.length;
    }
    this.#count(this.#list, this.boxes, "");
    slot(this.#list, "all-done").hidden = countOf(this.boxes) < this.boxes.length;
  }

  #count(root: HTMLElement, boxes: readonly HTMLInputElement[], prefix: string): void {
    const [done, total] = [countOf(boxes), boxes.length];
    slot(root, `${prefix}count`).textContent = sentence(this.#list, "progress", { done, total });
    const bar = part(root, `[data-slot="${prefix}progress"]`, HTMLProgressElement);
    bar.value = done;
    bar.hidden = false;
  }
}

export function countOf(boxes: readonly HTMLInputElement[]): number {
  return boxes.filter(({ checked }) => checked).length;
}
