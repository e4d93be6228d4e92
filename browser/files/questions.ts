/** What had to be guessed of a figure's column: the question, and the headings that it may be, one tap each. */
import { find, say } from "../calculator/find";
import type { FileColumn } from "../python/file_protocol";

/** Shows a column's question in its field; the field of one that is sure shows none. */
export function showQuestion(
  field: HTMLElement,
  { key, column, question, choices }: FileColumn,
  headings: readonly string[],
  none: string,
): void {
  field.toggleAttribute("data-asked", question !== "");
  say(find(field, '[data-slot="question"]', HTMLElement), question);
  const place = find(field, '[data-slot="offered"]', HTMLElement);
  const wasHere = place.contains(document.activeElement);
  const offered = choices.length > 0 ? [...choices, -1] : [];
  place.replaceChildren(
    ...offered.map((at) => button(key, at, at < 0 ? none : (headings[at] ?? ""), at === column)),
  );
  place.hidden = offered.length === 0;
  // The button that answered is gone: whoever goes by keyboard goes on from the same field.
  if (wasHere) find(field, "select", HTMLSelectElement).focus({ preventScroll: true });
}

function button(key: string, at: number, text: string, isTaken: boolean): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "rumbo-button rumbo-button--small";
  made.name = key;
  made.dataset["choice"] = String(at);
  made.setAttribute("aria-pressed", String(isTaken));
  made.textContent = text;
  return made;
}
