/** What was pasted: its plain cells stand at once, and Python, which knows headings and totals, says what they are. */
import type { Field } from "../calculator/field";
import { find, say } from "../calculator/find";
import type { Session } from "../calculator/session";
import { python } from "../python/client";
import type { PasteAnswer } from "../python/protocol";

export interface Paste {
  /** From the clipboard. */
  readonly text: string;
  /** Its plain cells. */
  readonly block: readonly (readonly string[])[];
  /** The table's text before and after these were written. */
  readonly before: string;
  readonly after: string;
  readonly row: number;
  readonly column: number;
}

/** Python's word on a paste; null where there is none to have yet. */
export async function understand(
  { figures, runtime, slug }: Session,
  { key }: Field,
  { text, column }: Paste,
): Promise<PasteAnswer | null> {
  try {
    if (!(await runtime.isHere())) return null;
    return await python.ask("paste", slug, { key, text, column, country: figures.country });
  } catch (reason) {
    // The plain cells stay, and the calculation tells what is wrong with Python.
    console.error(reason);
    return null;
  }
}

/** What is said below the table of a paste, with the way to have its plain cells. */
export class PasteWords {
  readonly #place: HTMLElement;
  readonly #button: HTMLButtonElement;

  constructor(root: HTMLElement) {
    this.#place = find(root, '[data-slot="paste-said"]', HTMLElement);
    this.#button = find(root, '[data-row-action="as-is"]', HTMLButtonElement);
  }

  say(text: string): void {
    if (this.#place.textContent !== text) say(this.#place, text);
    this.#button.hidden = text === "";
  }
}
