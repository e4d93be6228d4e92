/** What to do with a result: sentences, each with the pages that help. */
import { base } from "../base";
import type { NextStep, PageLink } from "../python/protocol";
import { find, findAll, readText } from "./find";

/** The folder of the whole site, online or on a disk. */
const SITE = new URL("../../", base);

export class NextSteps {
  readonly #place: HTMLElement;
  readonly #list: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#list = find(place, "ol", HTMLElement);
  }

  show(steps: readonly NextStep[]): void {
    this.#place.hidden = steps.length === 0;
    const isSame = JSON.stringify(steps) === JSON.stringify(this.read());
    // A link that is there already keeps the focus.
    if (!isSame) this.#list.replaceChildren(...steps.map(item));
  }

  read(): readonly NextStep[] {
    return findAll(this.#list, "li", HTMLElement).map((step) => ({
      text: readText(find(step, "p", HTMLElement)),
      links: findAll(step, "a", HTMLAnchorElement).map((link) => ({
        text: readText(link),
        page: link.dataset["page"] ?? "",
      })),
    }));
  }
}

function item({ text, links }: NextStep): HTMLLIElement {
  const step = document.createElement("li");
  const sentence = document.createElement("p");
  sentence.textContent = text;
  step.append(sentence);
  if (links.length === 0) return step;
  const row = document.createElement("p");
  row.className = "rumbo-next__links";
  row.append(...links.map(anchor));
  step.append(row);
  return step;
}

function anchor({ text, page }: PageLink): HTMLAnchorElement {
  const link = document.createElement("a");
  link.dataset["page"] = page;
  link.href = new URL(page.replace(/\.md(?=#|$)/, ".html"), SITE).href;
  link.textContent = text;
  return link;
}
