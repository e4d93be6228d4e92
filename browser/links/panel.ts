/** «Compartir»: the sender's words, and the page's link to copy, to send, to show as a QR code. For any page. */
import { find, findAll } from "../calculator/find";
import { onSent } from "../life";
import { type Address, addressOf } from "./address";
import { Opening } from "./opening";
import { QrDialog } from "./qr_dialog";
import { type Words, cleanNote, cleanTitle } from "./words";

/** Every program that we know lets links through up to here; a table of some hundred rows fits. */
export const MOST_LINK = 8000;
/** From here on some cut them. */
const LONG_LINK = 2000;

/** Why there is no link: names of sentences in the markup. */
export type Lack = "computing" | "errors" | "too-long";

export class SharePanel {
  readonly #root: HTMLDetailsElement;
  readonly #address: HTMLTextAreaElement;
  readonly #note: HTMLTextAreaElement;
  readonly #qr: QrDialog;
  readonly #said: HTMLElement;
  readonly #title: HTMLInputElement;
  #link: Address | undefined;
  #lack: Lack = "computing";

  /** `changed` is called when the sender writes; the answer is a new `offer`. */
  constructor(root: HTMLDetailsElement, changed: () => void, signal: AbortSignal) {
    this.#root = root;
    this.#address = this.#slot("address", HTMLTextAreaElement);
    this.#note = this.#slot("note", HTMLTextAreaElement);
    this.#said = this.#slot("said", HTMLElement);
    this.#title = this.#slot("title", HTMLInputElement);
    this.#qr = new QrDialog(root, signal);
    new Opening(root, signal);
    const send = this.#slot("send", HTMLButtonElement);
    send.hidden = typeof navigator.share !== "function";
    const form = find(root, 'form[data-form="share"]', HTMLFormElement);
    const listen = (target: HTMLElement, type: string, act: () => void): void =>
      target.addEventListener(type, act, { signal });
    listen(form, "input", changed);
    onSent(form, () => void this.#copy(), signal);
    listen(send, "click", () => void this.#send());
    listen(this.#slot("show-qr", HTMLButtonElement), "click", () => this.#show());
    listen(this.#address, "focus", () => this.#address.select());
    root.hidden = false;
    signal.addEventListener("abort", () => this.#end());
  }

  get words(): Words {
    return { title: cleanTitle(this.#title.value), note: cleanNote(this.#note.value) };
  }

  set words({ title, note }: Words) {
    this.#title.value = title;
    this.#note.value = note;
  }

  /** The link as it stands; undefined while there is none. */
  get link(): Address | undefined {
    return this.#link;
  }

  offer(fragment: string): void {
    const link = addressOf(fragment);
    const length = link.href.length;
    if (length > MOST_LINK)
      return this.withhold("too-long", { length: String(length), most: String(MOST_LINK) });
    this.#link = link;
    this.#address.value = link.href;
    this.#root.removeAttribute("data-lacking");
    this.#say(link.isPublic ? (length > LONG_LINK ? "long" : "") : "here");
  }

  withhold(lack: Lack, words: Readonly<Record<string, string>> = {}): void {
    this.#link = undefined;
    this.#lack = lack;
    this.#root.setAttribute("data-lacking", lack);
    if (lack === "computing") return;
    this.#address.value = "";
    this.#say(lack, words);
  }

  /** The link, or a word on why there is none. */
  #ready(): Address | undefined {
    if (this.#link === undefined && this.#lack === "computing") this.#say("computing");
    return this.#link;
  }

  async #copy(): Promise<void> {
    const link = this.#ready();
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link.href);
      this.#say("copied");
    } catch {
      // No permission, or no clipboard at all: the oldest way of copying may still do.
      this.#address.focus();
      this.#address.select();
      this.#say(document.execCommand("copy") ? "copied" : "selected");
    }
  }

  async #send(): Promise<void> {
    const link = this.#ready();
    if (link === undefined) return;
    const { title } = this.words;
    try {
      await navigator.share({ url: link.href, title: title || document.title });
    } catch (reason) {
      // The reader changed their mind, or the system takes no such address: copying always remains.
      if (!(reason instanceof DOMException && reason.name === "AbortError")) await this.#copy();
    }
  }

  #show(): void {
    const link = this.#ready();
    if (link !== undefined && !this.#qr.show(link.href, this.words.title)) this.#say("too-long-for-qr");
  }

  #say(name: string, words: Readonly<Record<string, string>> = {}): void {
    const sentence = name === "" ? "" : (this.#root.getAttribute(`data-text-${name}`) ?? "");
    this.#said.textContent = sentence.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
  }

  #slot<E extends Element>(name: string, kind: new () => E): E {
    return find(this.#root, `[data-slot="${name}"]`, kind);
  }

  /** Leaves the panel as the build made it. */
  #end(): void {
    this.#root.hidden = true;
    this.#root.open = false;
    this.#root.removeAttribute("data-lacking");
    for (const form of findAll(this.#root, "form", HTMLFormElement)) form.reset();
    this.#said.textContent = "";
  }
}
