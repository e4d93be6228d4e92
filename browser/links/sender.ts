/** What whoever sent the link wrote, above the page's own matter: plain text, marked as theirs. */
import { find, say } from "../calculator/find";
import type { Words } from "./words";

export function showSender(root: HTMLElement, { title, note }: Words): void {
  const slot = (name: string): HTMLElement => find(root, `[data-slot="${name}"]`, HTMLElement);
  // Texts, never markup: whatever they hold is shown as it was written.
  say(slot("sender-title"), title);
  say(slot("sender-note"), note);
  root.hidden = title === "" && note === "";
}
