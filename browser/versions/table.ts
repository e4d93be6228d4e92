/** The table of versions side by side, and what to make of it. */
import { find, findAll, say } from "../calculator/find";
import type { VersionsAnswer, VersionsCell, VersionsRow } from "./answer";

export class Table {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(names: readonly string[], active: number, answer: VersionsAnswer | undefined, isStale: boolean): void {
    const place = this.#slot("comparison");
    // An answer to fewer or more versions is of no use to these.
    const isHere = answer !== undefined && answer.versions.length === names.length && names.length > 0;
    place.hidden = !isHere;
    place.toggleAttribute("data-stale", isStale);
    if (!isHere) return;
    const heads = find(place, "thead tr", HTMLTableRowElement);
    const corner = find(heads, "th", HTMLTableCellElement);
    heads.replaceChildren(corner, ...answer.versions.map(({ name }) => cell("th", name, "col")));
    this.#rows("version-figures", answer.figures);
    this.#rows("version-results", answer.results);
    const list = this.#slot("verdicts");
    const said = findAll(list, "li", HTMLLIElement).map((item) => item.textContent);
    // Writing the same again would have a screen reader say it again.
    if (said.join("\n") !== answer.sentences.join("\n"))
      list.replaceChildren(...answer.sentences.map((sentence) => item(sentence)));
    const editing = place.dataset["textEditing"] ?? "";
    say(
      this.#slot("editing"),
      editing.replace("{name}", () => answer.versions[active]?.name ?? ""),
    );
  }

  #slot(name: string): HTMLElement {
    return find(this.#root, `[data-slot="${name}"]`, HTMLElement);
  }

  #rows(name: string, rows: readonly VersionsRow[]): void {
    const body = this.#slot(name);
    const [title] = findAll(body, "tr[data-title]", HTMLTableRowElement);
    body.replaceChildren(...(title ? [title] : []), ...rows.map(line));
    body.hidden = rows.length === 0;
  }
}

function line({ label, main, cells }: VersionsRow): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.toggleAttribute("data-main", main);
  row.append(cell("th", label, "row"), ...cells.map(version));
  return row;
}

function version({ text, difference, change, said }: VersionsCell): HTMLTableCellElement {
  const place = cell("td", text);
  if (difference !== "") {
    const apart = document.createElement("span");
    apart.className = "rumbo-apart";
    apart.dataset["change"] = change;
    apart.textContent = [difference, said].filter((part) => part !== "").join(" · ");
    place.append(" ", apart);
  }
  return place;
}

function cell(kind: "th" | "td", text: string, scope = ""): HTMLTableCellElement {
  const place = document.createElement(kind);
  place.textContent = text;
  if (scope !== "") place.scope = scope;
  return place;
}

function item(sentence: string): HTMLLIElement {
  const place = document.createElement("li");
  place.textContent = sentence;
  return place;
}
