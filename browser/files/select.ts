/** A question about a file with its possible answers: a field of the part's template with a select in it. */
import { find } from "../calculator/find";

export interface Asked {
  readonly key: string;
  readonly label: string;
  /** Texts with the numbers that stand for them. */
  readonly options: readonly (readonly [text: string, value: number])[];
}

let last = 0;

/** `root` is the part's own element, which holds the template. */
export function selectField(root: HTMLElement, { key, label, options }: Asked): Node {
  const field = find(root, "template", HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const select = find(field, "select", HTMLSelectElement);
  const note = find(field, '[data-slot="note"]', HTMLElement);
  const question = find(field, '[data-slot="question"]', HTMLElement);
  last += 1;
  select.id = `${root.id}-column-${last}`;
  note.id = `${select.id}-note`;
  question.id = `${select.id}-question`;
  find(field, '[data-slot="offered"]', HTMLElement).setAttribute("aria-labelledby", question.id);
  select.name = key;
  select.setAttribute("aria-describedby", `${question.id} ${note.id}`);
  const name = find(field, "label", HTMLLabelElement);
  name.htmlFor = select.id;
  name.textContent = label;
  select.replaceChildren(...options.map(([text, value]) => new Option(text, String(value))));
  return field;
}
