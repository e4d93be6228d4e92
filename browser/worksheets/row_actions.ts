/** The buttons of a table's rows: the focus stays where the reader works, and what happened is said. */
import { controlsIn } from "./controls";
import type { Session } from "./session";

/** True when the button was one of these. */
export function pressRowButton(session: Session, button: HTMLElement): boolean {
  const table = session.sheet.tableOf(button);
  const row = button.closest<HTMLElement>("[data-own]");
  if (table === undefined) return false;
  const say = (name: string, of: HTMLElement | null): string =>
    session.texts(name, { number: of?.dataset["row"] ?? "" });
  const action = button.dataset["action"];
  if (action === "row-add") {
    const added = table.add();
    session.rowsChanged();
    session.voice.announce(say("row-added", added ?? null));
    focusFirst(added);
  } else if (action === "row-remove" && row !== null) {
    const message = say("row-removed", row);
    let next: HTMLElement | undefined;
    session.change(message, () => void (next = table.remove(row)));
    focusFirst(next ?? table.root);
  } else if (action === "row-up" || action === "row-down") {
    if (row === null || button.ariaDisabled === "true") return true;
    session.change("", () => void table.move(row, action === "row-up" ? -1 : 1));
    // Moving an element takes the focus off it.
    button.focus();
    session.voice.announce(say("row-moved", row));
  } else return false;
  return true;
}

/** In the row that is there now, or on the button that adds one. */
function focusFirst(place: HTMLElement | undefined): void {
  if (place === undefined) return;
  const isTable = place.dataset["table"] !== undefined;
  const target = isTable ? place.querySelector<HTMLElement>('[data-action="row-add"]') : controlsIn(place)[0];
  target?.focus();
}
