/** «Abrir un enlace»: the box for a link that came from another edition, or into a device without internet. */
import { find, say } from "../calculator/find";
import { onSent } from "../life";
import { openPasted, readPasted } from "./pasted";

export class Opening {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  /** What was pasted, with the line breaks that a box drops. */
  #pasted = "";

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#box = find(root, '[data-slot="pasted"]', HTMLInputElement);
    const form = find(root, 'form[data-form="open-link"]', HTMLFormElement);
    onSent(form, () => this.#open(), signal);
    this.#box.addEventListener(
      "paste",
      ({ clipboardData }) => (this.#pasted = clipboardData?.getData("text/plain") ?? ""),
      { signal },
    );
    form.addEventListener("input", () => this.#answer("", ""), { signal });
    signal.addEventListener("abort", () => this.#answer("", ""));
  }

  #open(): void {
    const pasted = readPasted(this.#written());
    if (pasted === undefined) return this.#refuse("not-a-link");
    const outcome = openPasted(pasted, this.#root.dataset["page"] ?? "");
    if (outcome === "missing") return this.#refuse("not-here");
    this.#box.value = "";
    this.#answer("", outcome === "opened" ? "opened" : "");
  }

  /** The box's text; what was pasted into it where that is the same but for its spaces. */
  #written(): string {
    const { value } = this.#box;
    const bare = (text: string): string => text.replace(/\s/g, "");
    return bare(value) === bare(this.#pasted) ? this.#pasted : value;
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
