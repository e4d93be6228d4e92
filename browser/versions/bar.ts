/** Which version stands in the boxes, its name, one more and one less. */
import { find, findAll, say } from "../calculator/find";

interface Deeds {
  choose(place: number): void;
  name(name: string): void;
  /** The reader has gone on from the name. */
  named(): void;
  add(): void;
  remove(): void;
}

export class Bar {
  readonly #add: HTMLButtonElement;
  readonly #name: HTMLInputElement;
  readonly #root: HTMLElement;
  readonly #segments: HTMLElement;
  readonly #status: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #deeds: Deeds;

  constructor(root: HTMLElement, deeds: Deeds) {
    [this.#root, this.#deeds] = [root, deeds];
    this.#segments = find(root, '[data-slot="segments"]', HTMLElement);
    this.#template = find(root, "template", HTMLTemplateElement);
    this.#name = find(root, '[data-slot="version-name"]', HTMLInputElement);
    this.#status = find(root, '[data-slot="versions-status"]', HTMLElement);
    this.#add = find(root, 'button[data-version="add"]', HTMLButtonElement);
    // The markup outlives the part: its listeners are set once, for whichever part is alive.
    this.#add.onclick = () => this.#deeds.add();
    find(root, 'button[data-version="remove"]', HTMLButtonElement).onclick = () => this.#deeds.remove();
    this.#name.oninput = () => this.#deeds.name(this.#name.value);
    this.#name.onchange = () => this.#deeds.named();
  }

  nameOf(name: string, place: number): string {
    return name.trim() || (this.#root.dataset["textName"] ?? "").replace("{letter}", "ABC".charAt(place));
  }

  /** `typed` is the active one's name as the reader gave it. */
  show(names: readonly string[], typed: string, active: number, mayAdd: boolean): void {
    this.#root.hidden = names.length === 0;
    this.#add.hidden = !mayAdd;
    if (this.#name.value !== typed) this.#name.value = typed;
    this.#name.placeholder = this.nameOf("", active);
    if (names.length !== this.#radios.length) this.#rebuild(names.length);
    for (const [place, radio] of this.#radios.entries()) {
      radio.checked = place === active;
      say(find(radio.parentElement ?? this.#root, "span", HTMLElement), names[place] ?? "");
    }
    if (names.length === 0) say(this.#status, "");
  }

  /** Says that a copy now stands in the boxes, and goes there. */
  announceNew(): void {
    this.focus();
    this.#root.scrollIntoView({ block: "nearest" });
    say(this.#status, this.#root.dataset["textNew"] ?? "");
  }

  focus(): void {
    this.#radios.find(({ checked }) => checked)?.focus();
  }

  get #radios(): readonly HTMLInputElement[] {
    return findAll(this.#segments, 'input[type="radio"]', HTMLInputElement);
  }

  #rebuild(count: number): void {
    const hadFocus = this.#segments.contains(document.activeElement);
    this.#segments.replaceChildren(
      ...Array.from({ length: count }, (_, place) => {
        const segment = find(this.#template.content, "label", HTMLLabelElement).cloneNode(
          true,
        ) as HTMLElement;
        const radio = find(segment, "input", HTMLInputElement);
        radio.addEventListener("change", () => this.#deeds.choose(place));
        return segment;
      }),
    );
    if (hadFocus) this.focus();
  }
}
