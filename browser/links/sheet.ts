/** What the printed sheet says besides the page: the sender's words, the date, the link and its QR code. */
import { find, say } from "../calculator/find";
import { fetchDrawings } from "../calculator/pen";
import { RESULT_SHOWN } from "../calculator/showing";
import type { SharePanel } from "./panel";
import { qrOf } from "./qr";

export class Sheet {
  readonly #element: HTMLElement;
  readonly #panel: SharePanel;

  constructor(element: HTMLElement, panel: SharePanel, signal: AbortSignal) {
    [this.#element, this.#panel] = [element, panel];
    // The browser's own menu prints too, and waits for nothing: all of this has to be at hand.
    element.addEventListener(RESULT_SHOWN, () => void fetchDrawings().catch(() => undefined), {
      once: true,
      signal,
    });
    window.addEventListener("beforeprint", () => this.#fill(), { signal });
    signal.addEventListener("abort", () => this.#empty());
  }

  #fill(): void {
    const { link, words } = this.#panel;
    say(this.#slot("sheet-title"), words.title);
    say(this.#slot("sheet-note"), words.note);
    this.#slot("sheet-words").hidden = words.title === "" && words.note === "";
    this.#date();
    // Without a link, the result on the sheet is not of the figures on it, and says so itself.
    this.#slot("sheet-link").hidden = link === undefined;
    this.#slot("sheet-public").hidden = link?.isPublic !== true;
    this.#slot("sheet-here").hidden = link?.isPublic !== false;
    this.#slot("sheet-address").textContent = link === undefined ? "" : written(link.href, link.isPublic);
    const code = link?.isPublic === true ? qrOf(link.href) : null;
    this.#slot("sheet-qr").replaceChildren(...(code === null ? [] : [code]));
    this.#slot("sheet-foot").hidden = false;
  }

  #date(): void {
    const [language] = document.documentElement.lang.split("-");
    const locale = `${language}-${this.#element.dataset["country"]}`;
    const today = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date());
    this.#slot("sheet-date").textContent = today;
  }

  #empty(): void {
    this.#slot("sheet-words").hidden = true;
    this.#slot("sheet-foot").hidden = true;
    this.#slot("sheet-qr").replaceChildren();
  }

  #slot(name: string): HTMLElement {
    return find(this.#element, `[data-slot="${name}"]`, HTMLElement);
  }
}

/** From a folder only the page's name and the fragment mean anything to others. */
function written(href: string, isPublic: boolean): string {
  return isPublic ? href : href.replace(/^[^#]*\/([^/#]+\/[^/#]+#)/, "$1");
}
