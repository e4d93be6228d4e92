/** What was understood of a file: which column is what, what was done with its rows, and how they would look. */
import { find, findAll, say } from "../calculator/find";
import type { FileAnswer, FileColumn } from "../python/file_protocol";
import { Choices } from "./choices";
import { showQuestion } from "./questions";
import { selectField } from "./select";
import { sentence } from "./words";

type Told = (key: string, index: number) => void;

export class Found {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  readonly #choices: Choices;

  /** `chosen` is called when the reader says that a figure stands in another column; `decided` for any other choice. */
  constructor(root: HTMLElement, chosen: Told, decided: Told, signal: AbortSignal) {
    this.#root = root;
    this.#choices = new Choices(root, decided, signal);
    this.#place = this.#slot("found");
    this.#slot("columns").addEventListener(
      "change",
      ({ target }) => {
        if (target instanceof HTMLSelectElement) chosen(target.name, Number(target.value));
      },
      { signal },
    );
    this.#slot("columns").addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("button[data-choice]") : null;
        if (button instanceof HTMLButtonElement) chosen(button.name, Number(button.dataset["choice"]));
      },
      { signal },
    );
  }

  focus(): void {
    this.#place.focus({ preventScroll: true });
    this.#place.scrollIntoView({ block: "nearest" });
  }

  show(name: string, answer: FileAnswer): void {
    this.#place.hidden = false;
    this.#slot("name").textContent = name;
    say(this.#slot("facts"), answer.facts);
    this.#choices.show(answer.choices);
    say(this.#slot("guessed"), answer.guessed);
    this.#showColumns(answer);
    this.#list("warnings", answer.warnings);
    say(this.#slot("unused"), answer.unused);
    this.#showRows(answer);
    this.#showTroubles(answer);
    say(this.#slot("count"), answer.count);
    find(this.#root, 'button[data-slot="use"]', HTMLButtonElement).hidden =
      Object.keys(answer.values).length === 0;
  }

  #slot(name: string): HTMLElement {
    return find(this.#root, `[data-slot="${name}"]`, HTMLElement);
  }

  /** The selects stay while the reader goes through them: rebuilding would lose the focus. */
  #showColumns({ columns, headings }: FileAnswer): void {
    const place = this.#slot("columns");
    const same = JSON.stringify([columns.map(({ key }) => key), headings]);
    if (place.dataset["of"] !== same) {
      place.dataset["of"] = same;
      place.replaceChildren(...columns.map((column) => this.#field(column, headings)));
    }
    place.hidden = columns.length === 0;
    for (const column of columns) {
      const select = find(place, `select[name="${column.key}"]`, HTMLSelectElement);
      select.value = String(column.column);
      const field = select.closest(".rumbo-field");
      if (!(field instanceof HTMLElement)) continue;
      say(find(field, '[data-slot="note"]', HTMLElement), column.note);
      showQuestion(field, column, headings, sentence(this.#root, "none"));
    }
  }

  #field({ key, label }: FileColumn, headings: readonly string[]): Node {
    const none = [sentence(this.#root, "none"), -1] as const;
    const options = [none, ...headings.map((text, at) => [text, at] as const)];
    return selectField(this.#root, { key, label, options });
  }

  #showRows({ heads, preview, more_rows: more }: FileAnswer): void {
    const table = find(this.#root, "table", HTMLTableElement);
    table.hidden = preview.length === 0;
    const [head, body] = [find(table, "thead tr", HTMLElement), find(table, "tbody", HTMLElement)];
    head.replaceChildren(...heads.map((text) => cell("th", text, "col")));
    body.replaceChildren(
      ...preview.map((texts) => {
        const row = document.createElement("tr");
        row.append(...texts.map((text) => cell("td", text)));
        return row;
      }),
    );
    say(this.#slot("more-rows"), more);
  }

  #showTroubles({ troubles, more_troubles: more }: FileAnswer): void {
    this.#slot("troubles").hidden = troubles.length === 0;
    this.#list(
      "trouble-list",
      [...troubles.map(({ text }) => text), more].filter((text) => text !== ""),
    );
  }

  #list(name: string, texts: readonly string[]): void {
    const place = this.#slot(name);
    place.replaceChildren(
      ...texts.map((text) => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      }),
    );
    place.hidden = texts.length === 0;
  }

  forget(): void {
    this.#place.hidden = true;
    for (const name of ["name", "facts", "guessed", "unused", "more-rows", "count"])
      this.#slot(name).textContent = "";
    this.#choices.forget();
    const columns = this.#slot("columns");
    delete columns.dataset["of"];
    for (const place of [columns, ...findAll(this.#root, "tbody, thead tr, ul, ol", HTMLElement)])
      place.replaceChildren();
  }
}

function cell(kind: "td" | "th", text: string, scope = ""): HTMLTableCellElement {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope !== "") made.scope = scope;
  return made;
}
