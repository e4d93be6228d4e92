/** What the page says of a sheet: how far it has come, where it is kept, and what has just happened to it. */
import { find, say } from "../calculator/find";
import type { Kept } from "../device/store";
import type { Count } from "./count";
import type { Texts } from "./texts";

export class Voice {
  readonly #element: HTMLElement;
  readonly #texts: Texts;

  constructor(element: HTMLElement, texts: Texts) {
    [this.#element, this.#texts] = [element, texts];
  }

  /** Said to everyone, at the foot of the window while the sheet is in it; what can be taken back offers to be. */
  tell(text: string, canGoBack = false): void {
    const notice = this.#slot("notice");
    const button = find(notice, "button", HTMLButtonElement);
    // The button goes with its message, and must not take the focus along.
    if (!canGoBack && document.activeElement === button) notice.focus({ preventScroll: true });
    notice.hidden = text === "";
    button.hidden = !canGoBack;
    this.#slot("message").textContent = text;
  }

  /** Said above the sheet, of a link that could not be opened. */
  arrived(text: string): void {
    say(this.#slot("arrival"), text);
  }

  /** Whose sheet this is, while it is not the reader's; "" when it is. */
  received(text: string): void {
    say(this.#slot("received-text"), text);
    this.#slot("received").hidden = text === "";
    this.#element.toggleAttribute("data-visiting", text !== "");
  }

  /** Said to screen readers only: the others see it. */
  announce(text: string): void {
    this.#slot("status").textContent = text;
  }

  count({ filled, total }: Count): void {
    const text = this.#texts(filled < total ? "count" : "complete", { filled, total });
    this.#slot("count").textContent = text;
    const progress = find(this.#element, '[data-slot="progress"]', HTMLProgressElement);
    [progress.max, progress.value] = [Math.max(total, 1), filled];
  }

  where(keeping: Kept): void {
    say(this.#slot("kept"), this.#texts(keeping));
    this.#element.dataset["keeping"] = keeping;
  }

  #slot(name: string): HTMLElement {
    return find(this.#element, `[data-slot="${name}"]`, HTMLElement);
  }
}
