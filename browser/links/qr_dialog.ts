/** The QR code as large as the screen, for the meeting room. */
import { find } from "../calculator/find";
import { qrOf } from "./qr";

export class QrDialog {
  readonly #dialog: HTMLDialogElement;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#dialog = find(root, '[data-slot="qr"]', HTMLDialogElement);
    const close = (): void => this.#dialog.close();
    find(this.#dialog, '[data-slot="close-qr"]', HTMLButtonElement).addEventListener("click", close, {
      signal,
    });
    signal.addEventListener("abort", () => {
      close();
      this.#slot("qr-code").replaceChildren();
    });
  }

  /** False for a link that is too long. */
  show(href: string, title: string): boolean {
    const code = qrOf(href);
    if (code === null) return false;
    this.#slot("qr-code").replaceChildren(code);
    this.#slot("qr-title").textContent = title;
    this.#dialog.showModal();
    return true;
  }

  #slot(name: string): HTMLElement {
    return find(this.#dialog, `[data-slot="${name}"]`, HTMLElement);
  }
}
