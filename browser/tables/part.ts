/** Every table in the form comes to life: its keys, its buttons and its paste, by one set of listeners each. */
import { findAll } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import { ANSWERED } from "../calculator/session";
import type { Response } from "../python/protocol";
import { WRITTEN } from "../calculator/field";
import { Editor } from "./editor";
import { readBlock } from "./text";

export function addTables({ element, session, actions, signal }: Calculator): void {
  for (const root of findAll(session.form, ".rumbo-grid", HTMLElement)) {
    const field = session.figures.fields.get(root.dataset["key"] ?? "");
    if (field === undefined) continue;
    const editor = new Editor(root, field, session, actions);
    field.places = editor.complaints;
    const listen = listener(root, signal);
    listen("input", (event) => typed(editor, event));
    listen("keydown", (event) => pressed(editor, event as KeyboardEvent));
    listen("paste", (event) => pasted(editor, root, event as ClipboardEvent));
    listen("click", ({ target }) => clicked(editor, target));
    listen("focusout", (event) => {
      const { target, relatedTarget } = event as FocusEvent;
      left(editor, target, relatedTarget);
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) session.left(field);
      else session.leftPart();
    });
    for (const type of [WRITTEN, "input"])
      field.box.root.addEventListener(type, () => editor.follow(), { signal });
    element.addEventListener(ANSWERED, (event) => editor.hear((event as CustomEvent<Response>).detail), {
      signal,
    });
    signal.addEventListener("abort", () => editor.end());
  }
}

function listener(root: HTMLElement, signal: AbortSignal) {
  return (type: string, act: (event: Event) => void): void => root.addEventListener(type, act, { signal });
}

function typed(editor: Editor, { target }: Event): void {
  const place = editor.sheet.placeOf(target);
  if (place !== undefined && target instanceof HTMLInputElement) editor.typed(place, target.value);
}

function left(editor: Editor, target: EventTarget | null, next: EventTarget | null): void {
  const place = editor.sheet.placeOf(target);
  if (place === undefined) return;
  if (place.column >= 0) place.row.left.add(place.column);
  if (editor.sheet.placeOf(next)?.row !== place.row) place.row.isLeft = true;
}

/** Enter goes on to the next cell, and from the last one to a new row; the arrows go up and down. */
function pressed(editor: Editor, event: KeyboardEvent): void {
  const place = editor.sheet.placeOf(event.target);
  const isPlain = !(event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (place === undefined || place.column < 0 || !isPlain) return;
  if (event.key === "Enter") {
    event.preventDefault();
    editor.next(place);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    editor.move(place, event.key === "ArrowDown" ? 1 : -1);
  }
}

/** A block copied from a spreadsheet fills cells; its heads, if they are ours, are no row. */
function pasted(editor: Editor, root: HTMLElement, event: ClipboardEvent): void {
  const place = editor.sheet.placeOf(event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const block = readBlock(text);
  if (place === undefined || place.column < 0 || block === null) return;
  event.preventDefault();
  const labels = findAll(root, 'thead [data-slot="label"]', HTMLElement).map(({ textContent }) =>
    same(textContent),
  );
  // One alone may be a name: "Ventas" is somebody's team.
  const isHeading = (block[0]?.filter((cell) => labels.includes(same(cell))).length ?? 0) > 1;
  const rows = isHeading ? block.slice(1) : block;
  if (rows.length > 0) editor.paste(place, rows, text);
}

const same = (text: string | null): string => (text ?? "").trim().toLowerCase();

function clicked(editor: Editor, target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("[data-row-action]") : null;
  if (button === null) return;
  const place = editor.sheet.placeOf(button);
  switch (button.dataset["rowAction"]) {
    case "add":
      return editor.add();
    case "remove":
      return place && editor.remove(place.row);
    case "as-is":
      return editor.pasteAsIs();
    case "unfold":
      return editor.unfold();
    case "more":
      return editor.showMore();
    case "sort":
      return sort(editor, button);
    case "other": {
      const asked = editor.complaints.askedBy(button);
      return asked && editor.useOther(asked.row, asked.column, button.value);
    }
  }
}

function sort(editor: Editor, button: HTMLElement): void {
  const head = button.closest<HTMLElement>("[data-column]");
  const isAscending = head?.getAttribute("aria-sort") === "ascending";
  void editor.sort(head?.dataset["column"] ?? "", isAscending ? "descending" : "ascending");
}
