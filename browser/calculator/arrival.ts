/** What a page is opened with: a sender's figures in the link, or the country chosen the last time. */
import { carriedHere } from "../chains/carried";
import { speaks } from "../links/header";
import { hasPacked, type Link, readLink, unpacked } from "../links/link";
import type { Actions } from "./actions";
import { find, say, scrollToIfHidden } from "./find";
import type { Session } from "./session";

/** Said by the element, to its parts: a link's figures are in the boxes; `detail` is the Link. */
export const LINK_ARRIVED = "rumbo:link";

export class Arrival {
  readonly #actions: Actions;
  readonly #element: HTMLElement;
  readonly #message: HTMLElement;
  readonly #session: Session;
  #newest: Link | undefined;

  constructor(element: HTMLElement, session: Session, actions: Actions) {
    this.#actions = actions;
    this.#element = element;
    this.#message = find(element, '[data-slot="message"]', HTMLElement);
    this.#session = session;
  }

  /** True when the fragment says something, understood or not; any other is an anchor of the page. */
  followLink(fragment: string): boolean {
    const { figures, showing, texts } = this.#session;
    const link = readLink(fragment, figures.fields.keys());
    if (link === null) return false;
    if (link === "newer" || link === "garbled") {
      if (link === "newer" || speaks(this.#element)) {
        say(this.#message, texts(`link-${link}`));
        scrollToIfHidden(this.#element);
      }
      return true;
    }
    this.#newest = link;
    if (hasPacked(link)) {
      showing.blank();
      void this.#open(link);
    } else this.#put(link, "");
    return true;
  }

  async #open(packed: Link): Promise<void> {
    const { link, broken } = await unpacked(packed);
    // The reader may have opened another link meanwhile, or left.
    if (this.#newest !== packed || !this.#element.isConnected) return;
    this.#put(link, broken ? this.#session.texts("link-broken") : "");
  }

  #put(link: Link, problem: string): void {
    const { country, figures, showing, texts } = this.#session;
    const asked = link.country ?? figures.home;
    const code = country.knows(asked) ? asked : figures.home;
    const elsewhere = code === asked ? "" : texts("link-country", { country: country.nameOf(code) });
    say(this.#message, problem || elsewhere);
    this.#session.errors.forget();
    const source = carriedHere(this.#session.slug) ? "yours" : "link";
    const isCarried = this.#element.querySelector(`template[data-from~="${link.from}"]`) !== null;
    this.#actions.change(() => {
      if (isCarried) figures.carry(link.values, code, link.from, source);
      else figures.fromLink(link.values, code);
      figures.sender = { title: link.title, note: link.note };
    });
    for (const key of link.values.keys()) this.#markLeft(key);
    // Neither canonical figures nor a blank result belong to any other country.
    country.label(code);
    showing.blank(isCarried ? source : "link");
    this.#element.dispatchEvent(new CustomEvent<Link>(LINK_ARRIVED, { detail: { ...link, country: code } }));
    // A page begins with its introduction, and the box for links is at its end: what came has to be seen.
    if (source === "link") scrollToIfHidden(this.#element);
  }

  /**
   * The page shows the example in the country it was rendered in until the reader begins: turning the labels
   * alone would put one country's sign on another's figures. A Python that is here already turns everything.
   */
  recall(): void {
    const { country, figures, runtime, texts } = this.#session;
    const code = country.remembered();
    // Figures that were kept stay in the country that they are of.
    if (code === undefined || code === figures.country || figures.source !== "example") return;
    if (runtime.isReady) this.settle();
    else say(this.#message, texts("remembered", { country: country.nameOf(code) }));
  }

  /** The reader begins: the remembered country is asked for, unless a link has named another. */
  settle(): void {
    const { country, figures } = this.#session;
    if (this.#session.isAwake) return;
    const code = country.remembered();
    if (code !== undefined && code !== figures.country && figures.source === "example") {
      // A tap is often the first sign: hiding the message at once would pull the box from under the finger.
      this.#session.pointer.whenUp(() => say(this.#message, ""));
      figures.country = code;
      country.select.value = code;
      this.#session.changed();
    }
    this.#session.wake();
  }

  #markLeft(key: string): void {
    const field = this.#session.figures.fields.get(key);
    if (field !== undefined) field.left = true;
  }
}
