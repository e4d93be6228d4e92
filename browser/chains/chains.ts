/** "Llevar a…": the answer's figures go into the next calculator, as an ordinary link. */
import { find, findAll, readText, say } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import { EMPTY_LINK, writeLink } from "../links/link";
import type { Carry } from "../python/protocol";
import { noteCarried } from "./carried";
import { addTies } from "./ties";

export function addChains(calculator: Calculator): void {
  addTies(calculator);
  const root = calculator.element.querySelector<HTMLElement>('[data-slot="chains"]');
  if (root !== null) new Chains(root, calculator);
}

class Chains {
  readonly #root: HTMLElement;
  readonly #session: Session;
  #turn = 0;

  constructor(root: HTMLElement, { element, session, signal }: Calculator) {
    [this.#root, this.#session] = [root, session];
    for (const type of [FIGURES_CHANGED, RESULT_SHOWN])
      element.addEventListener(type, () => void this.#show(), { signal });
    for (const type of ["click", "auxclick", "contextmenu"])
      root.addEventListener(type, ({ target }) => this.#note(target), { signal });
    signal.addEventListener("abort", () => this.#end());
    root.hidden = false;
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const { answered, figures } = this.#session;
    const isExample = figures.source === "example" && figures.versions.all.length === 0;
    say(find(this.#root, '[data-slot="chains-hint"]', HTMLElement), this.#hint(isExample));
    const fragments = new Map<string, string>();
    for (const carry of isExample ? [] : (answered?.carries ?? []))
      fragments.set(carry.to, carry.why === "" ? await this.#fragment(carry) : "");
    if (turn !== this.#turn) return;
    for (const item of this.#items) {
      const to = item.dataset["to"] ?? "";
      const why = answered?.carries.find((carry) => carry.to === to)?.why ?? "";
      // While there is no answer yet, the figures of the last one must not be carried on.
      lead(item, isExample ? "" : (fragments.get(to) ?? null), isExample ? "" : why);
    }
  }

  #hint(isExample: boolean): string {
    return this.#root.getAttribute(isExample ? "data-text-example" : "data-text-yours") ?? "";
  }

  get #items(): readonly HTMLLIElement[] {
    return findAll(this.#root, "li[data-to]", HTMLLIElement);
  }

  async #fragment({ values }: Carry): Promise<string> {
    const { figures, slug } = this.#session;
    const link = {
      ...EMPTY_LINK,
      country: figures.country,
      values: new Map(Object.entries(values)),
      from: slug,
    };
    return `#${await writeLink(link, new Map())}`;
  }

  #note(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    const item = link?.closest<HTMLLIElement>("li[data-to]");
    if (link && item && link.hash !== "") noteCarried(item.dataset["to"] ?? "", link.hash);
  }

  #end(): void {
    this.#turn += 1;
    for (const item of this.#items) lead(item, "", "");
    say(find(this.#root, '[data-slot="chains-hint"]', HTMLElement), this.#hint(true));
  }
}

/** `fragment` is null where nothing can be carried; `why` says why. */
function lead(item: HTMLLIElement, fragment: string | null, why: string): void {
  const link = find(item, "a", HTMLAnchorElement);
  const isOpen = fragment !== null && why === "";
  if (isOpen) link.setAttribute("href", `${item.dataset["page"] ?? ""}${fragment}`);
  else link.removeAttribute("href");
  link.toggleAttribute("aria-disabled", false);
  if (!isOpen) link.setAttribute("aria-disabled", "true");
  const place = find(item, '[data-slot="why"]', HTMLElement);
  if (readText(place) !== why || place.hidden !== (why === "")) say(place, why);
}
