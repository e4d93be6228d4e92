/** The places to write in: each is found by its kind, named by where it stands, and mirrored for paper. */
import { findAll } from "../calculator/find";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function controlsIn(root: ParentNode): Control[] {
  return findAll(root, "[data-kind]", HTMLElement).filter(isControl);
}

export function isControl(found: unknown): found is Control {
  return (
    (found instanceof HTMLInputElement ||
      found instanceof HTMLSelectElement ||
      found instanceof HTMLTextAreaElement) &&
    found.dataset["kind"] !== undefined
  );
}

/** Its public name: the field's key, or table, row and column. */
export function nameOf(control: Control): string {
  const row = control.closest<HTMLElement>("[data-row]")?.dataset["row"];
  const table = control.closest<HTMLElement>("[data-table]")?.dataset["table"];
  return row === undefined ? control.name : `${table}.${row}.${control.name}`;
}

export function put(control: Control, text: string): void {
  // Setting an equal value would still move the caret.
  if (control.value !== text) control.value = text;
  // A choice that is not offered, from a link written by hand, would leave the list without its first line.
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  mirror(control);
}

/** Its wrapper repeats the text: a box grows with it, and paper shows all of it. */
export function mirror(control: Control): void {
  const box = control.closest<HTMLElement>(".rumbo-sheet__box");
  if (box === null) return;
  const chosen = control instanceof HTMLSelectElement && control.value !== "" ? control.selectedOptions : [];
  box.dataset["value"] = control instanceof HTMLSelectElement ? (chosen[0]?.text ?? "") : control.value;
}

/** Someone else's sheet is read, not written in. */
export function lock(control: Control, isLocked: boolean): void {
  if (control instanceof HTMLSelectElement) control.disabled = isLocked;
  else control.readOnly = isLocked;
}
