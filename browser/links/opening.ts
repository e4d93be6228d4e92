/** «Abrir un enlace»: the box for a link that came from another edition, or into a device without internet. */
import { find, say } from "../calculator/find";
import { onSent } from "../life";
import { type Pasted, openPasted, readPasted } from "./pasted";

export class Opening {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  /** What was pasted, with the line breaks that a box drops and the addresses behind its words. */
  #pasted = { plain: "", marked: "" };

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#box = find(root, '[data-slot="pasted"]', HTMLInputElement);
    const form = find(root, 'form[data-form="open-link"]', HTMLFormElement);
    onSent(form, () => this.#open(), signal);
    this.#box.addEventListener(
      "paste",
      ({ clipboardData }) => {
        const pasted = (type: string): string => clipboardData?.getData(type) ?? "";
        this.#pasted = { plain: pasted("text/plain"), marked: pasted("text/html") };
      },
      { signal },
    );
    form.addEventListener("input", () => this.#answer("", ""), { signal });
    signal.addEventListener("abort", () => this.#answer("", ""));
  }

  #open(): void {
    const pasted = this.#written();
    if (pasted === undefined) return this.#refuse("not-a-link");
    const outcome = openPasted(pasted, this.#root.dataset["page"] ?? "");
    if (outcome === "missing") return this.#refuse("not-here");
    this.#box.value = "";
    this.#answer("", outcome === "opened" ? "opened" : "");
  }

  /** The link in the box; where what was pasted is the same but for its spaces, the link in that. */
  #written(): Pasted | undefined {
    const { value } = this.#box;
    const { plain, marked } = this.#pasted;
    const bare = (text: string): string => text.replace(/\s/g, "");
    return bare(value) === bare(plain) ? (readPasted(plain) ?? readPasted(marked)) : readPasted(value);
  }

  #refuse(reason: string): void {
    this.#answer(reason, "");
    this.#box.focus();
  }

  #answer(error: string, done: string): void {
    say(find(this.#root, '[data-slot="pasted-error"]', HTMLElement), this.#text(error));
    if (error === "") this.#box.removeAttribute("aria-invalid");
    else this.#box.setAttribute("aria-invalid", "true");
    find(this.#root, '[data-slot="opened"]', HTMLElement).textContent = this.#text(done);
  }

  #text(name: string): string {
    return name === "" ? "" : (this.#root.getAttribute(`data-text-${name}`) ?? "");
  }
}
