/** The two buttons of copies.html: save a copy, open a copy; each problem is said in the page's own words. */
import type { Copies, Problem } from "./copy";

/** What the page does with copies: what there is to save, under which name, and what becomes of one that was opened. */
export interface CopyWork<T> {
  readonly copies: Copies<T>;
  readonly name: string;
  readonly contents: () => T;
  readonly receive: (contents: T) => void;
  readonly signal: AbortSignal;
}

/** `panel` is the macro's own element; without scripts it is hidden, because it could do nothing. */
export function addCopyPanel<T>(panel: HTMLElement, work: CopyWork<T>): void {
  const { signal } = work;
  const chooser = part(panel, 'input[type="file"]', HTMLInputElement);
  const message = part(panel, '[data-slot="copy-message"]', HTMLElement);
  panel.hidden = false;
  const press = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-action]") : null;
    const action = button?.dataset["action"];
    if (action === "save-copy") {
      work.copies.save(work.contents(), work.name);
      say(message, sentence(panel, "saved"));
    }
    if (action === "open-copy") chooser.click();
  };
  const open = async (): Promise<void> => {
    const file = chooser.files?.[0];
    if (file === undefined) return;
    const opened = await work.copies.open(file);
    // The same file may be chosen again, mended.
    chooser.value = "";
    if (signal.aborted) return;
    say(message, "problem" in opened ? sentence(panel, opened.problem) : "");
    if ("contents" in opened) work.receive(opened.contents);
  };
  panel.addEventListener("click", press, { signal });
  chooser.addEventListener("change", () => void open(), { signal });
}

function sentence(panel: HTMLElement, name: Problem | "saved"): string {
  const text = panel.getAttribute(`data-text-${name}`);
  if (text === null) throw new Error(`copies.html: the panel lacks data-text-${name}`);
  return text;
}

function say(place: HTMLElement, text: string): void {
  place.textContent = text;
  place.hidden = text === "";
}

function part<E extends Element>(panel: HTMLElement, selector: string, kind: new () => E): E {
  const found = panel.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`copies.html: no ${kind.name} matches ${selector}`);
}
