/** Under a figure that came from another calculator: where it came from, and the way to cut the tie. */
import type { Actions } from "../calculator/actions";
import { LINK_ARRIVED } from "../calculator/arrival";
import type { Field } from "../calculator/field";
import { find, say } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import type { Link } from "../links/link";

export function addTies({ element, session, actions, signal }: Calculator): void {
  const template = element.querySelector<HTMLTemplateElement>("template[data-from]");
  if (template === null) return;
  const ties = new Ties(template, session, actions);
  for (const type of [FIGURES_CHANGED, RESULT_SHOWN])
    element.addEventListener(type, () => ties.show(), { signal });
  element.addEventListener(
    LINK_ARRIVED,
    (event) => {
      if (event instanceof CustomEvent) ties.arrived(event.detail as Link, element);
    },
    { signal },
  );
  signal.addEventListener("abort", () => ties.end());
  ties.show();
}

class Ties {
  readonly #actions: Actions;
  readonly #session: Session;
  readonly #shown = new Map<string, { readonly from: string; readonly line: HTMLElement }>();
  readonly #template: HTMLTemplateElement;

  constructor(template: HTMLTemplateElement, session: Session, actions: Actions) {
    [this.#template, this.#session, this.#actions] = [template, session, actions];
  }

  show(): void {
    const { fields, ties } = this.#session.figures;
    for (const [key, field] of fields) {
      const from = ties.get(key);
      const shown = this.#shown.get(key);
      if (from === shown?.from) continue;
      if (shown) this.#take(key, field);
      if (from !== undefined) this.#put(key, field, from);
    }
  }

  /** Says what came, and from where. */
  arrived({ from, values }: Link, element: HTMLElement): void {
    const title = this.#titleOf(from);
    if (title === undefined) return;
    const { fields } = this.#session.figures;
    const names = [...values.keys()].map((key) => fields.get(key)?.label ?? "").join(", ");
    const message = find(element, '[data-slot="message"]', HTMLElement);
    const text = (this.#template.dataset["textArrived"] ?? "")
      .replace("{title}", () => title)
      .replace("{fields}", () => names);
    // A sentence on the link's country comes first.
    if (message.hidden) say(message, text);
  }

  end(): void {
    for (const [key, field] of this.#session.figures.fields) this.#take(key, field);
  }

  #titleOf(from: string): string | undefined {
    return this.#sourceOf(from)?.textContent ?? undefined;
  }

  #sourceOf(from: string): HTMLAnchorElement | null {
    return this.#template.content.querySelector<HTMLAnchorElement>(`a[data-slug="${CSS.escape(from)}"]`);
  }

  #put(key: string, field: Field, from: string): void {
    const source = this.#sourceOf(from);
    const line = find(this.#template.content, "p", HTMLElement).cloneNode(true) as HTMLElement;
    if (source === null) return;
    line.id = `${field.box.root.id}-tie`;
    find(line, '[data-slot="source"]', HTMLElement).replaceWith(source.cloneNode(true));
    const cut = find(line, "button", HTMLButtonElement);
    cut.setAttribute("aria-describedby", line.id);
    cut.addEventListener("click", () => {
      // The button goes away with the line.
      field.box.element.focus();
      this.#actions.change(() => this.#session.figures.own(key));
    });
    field.box.root.closest("[data-key]")?.append(line);
    describe(field.box.root, line.id, true);
    this.#shown.set(key, { from, line });
  }

  #take(key: string, field: Field): void {
    const shown = this.#shown.get(key);
    if (shown === undefined) return;
    describe(field.box.root, shown.line.id, false);
    shown.line.remove();
    this.#shown.delete(key);
  }
}

function describe(input: HTMLElement, id: string, isOn: boolean): void {
  const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each !== id);
  input.setAttribute("aria-describedby", [...ids, ...(isOn ? [id] : [])].join(" "));
}
