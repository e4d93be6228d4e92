/** A sender's marks in the page: whose they are is said, and the reader's own stay as they are until chosen. */
import { find } from "../calculator/find";
import { speaks } from "../links/header";
import { showSender } from "../links/sender";
import { type ListLink, borrowed, readListLink } from "./link";
import { sentence, slot } from "./parts";

export class Lending {
  readonly #element: HTMLElement;
  readonly #key: string;
  readonly #ids: readonly string[];
  readonly #changed: () => void;

  /** `ids` are the list's; `changed` is called when the page must show other marks. */
  constructor(element: HTMLElement, key: string, ids: readonly string[], changed: () => void) {
    [this.#element, this.#key, this.#ids, this.#changed] = [element, key, ids, changed];
  }

  get link(): ListLink | undefined {
    return borrowed.get(this.#key);
  }

  /** A link to this list shows its sender's marks; anything else in the address is left alone. */
  follow(fragment: string): void {
    const link = readListLink(fragment, this.#key);
    if (link === "newer" || (link === "garbled" && speaks(this.#element)))
      return this.#say(sentence(this.#element, `link-${link}`), false);
    if (link === null || link === "garbled") {
      if (this.link !== undefined) this.#tell(this.link, 0);
      return;
    }
    const done = link.done.filter((id) => this.#ids.includes(id));
    this.lend({ done, words: link.words });
    this.#tell({ done, words: link.words }, link.done.length - done.length);
    this.#element.scrollIntoView();
  }

  /** The reader may try the sender's marks out: they change here, and nowhere else. */
  lend(link: ListLink): void {
    borrowed.set(this.#key, link);
    this.#changed();
  }

  /** Takes an end back. */
  again(link: ListLink): void {
    this.lend(link);
    this.#tell(link, 0);
  }

  /** The choice is made: loading the page again must not ask again. */
  end(heir: HTMLElement | undefined): void {
    borrowed.delete(this.#key);
    if (readListLink(location.hash, this.#key) !== null)
      history.replaceState(history.state, "", location.pathname + location.search);
    const place = slot(this.#element, "link");
    if (place.contains(document.activeElement)) heir?.focus();
    place.hidden = true;
    this.#changed();
  }

  #tell({ done, words }: ListLink, gone: number): void {
    const counts = { done: done.length, total: this.#ids.length };
    const more = gone === 0 ? "" : ` ${sentence(this.#element, "from-link-gone", { count: gone })}`;
    showSender(find(this.#element, '[data-slot="sender"]', HTMLElement), words);
    this.#say(sentence(this.#element, "from-link", counts) + more, true);
  }

  #say(text: string, isChoice: boolean): void {
    slot(this.#element, "link-text").textContent = text;
    slot(this.#element, "link-choice").hidden = !isChoice;
    slot(this.#element, "link").hidden = false;
  }
}
