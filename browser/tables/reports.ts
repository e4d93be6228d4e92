/** Results row by row: filled with what Python says, read back as the example. */
import { find, findAll, readText } from "../calculator/find";
import type { Report, ReportCell } from "../python/protocol";

export class Reports {
  readonly #root: HTMLElement;
  readonly #pattern: HTMLTemplateElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#pattern = find(root, "template", HTMLTemplateElement);
  }

  show(reports: readonly Report[]): void {
    this.#root.replaceChildren(...reports.map((report) => this.#figure(report)), this.#pattern);
    this.#root.hidden = reports.length === 0;
  }

  read(): readonly Report[] {
    return findAll(this.#root, "figure", HTMLElement).map((figure) => ({
      title: readText(slot(figure, "title")),
      columns: findAll(figure, "thead th", HTMLElement).map(readText),
      rows: findAll(figure, "tbody tr", HTMLTableRowElement).map((row) => [...row.cells].map(readCell)),
      total: figure.querySelector("tr[data-total]") !== null,
    }));
  }

  #figure({ title, columns, rows, total }: Report): HTMLElement {
    const figure = find(this.#pattern.content, "figure", HTMLElement).cloneNode(true) as HTMLElement;
    slot(figure, "title").textContent = title;
    const heads = columns.map((column) => element("th", "columnheader", { scope: "col" }, column));
    find(figure, "thead tr", HTMLElement).replaceChildren(...heads);
    const body = rows.map((cells, index) => tableRow(cells, columns, total && index === rows.length - 1));
    find(figure, "tbody", HTMLElement).replaceChildren(...body);
    return figure;
  }
}

const slot = (root: ParentNode, name: string): HTMLElement =>
  find(root, `[data-slot="${name}"]`, HTMLElement);

function readCell(cell: HTMLElement): ReportCell {
  return {
    text: readText(slot(cell, "text")),
    more: readText(slot(cell, "more")),
    tone: cell.dataset["tone"] ?? "",
  };
}

function tableRow(
  cells: readonly ReportCell[],
  columns: readonly string[],
  isTotal: boolean,
): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.setAttribute("role", "row");
  row.toggleAttribute("data-total", isTotal);
  row.append(
    ...cells.map(({ text, more, tone }, column) => {
      const cell =
        column === 0
          ? element("th", "rowheader", { scope: "row" })
          : element("td", "cell", { "data-label": columns[column] ?? "", "data-tone": tone });
      // In one line, as on paper, they are two words.
      cell.append(part("text", text), " ", part("more", more));
      return cell;
    }),
  );
  return row;
}

function part(name: string, text: string): HTMLElement {
  const place = document.createElement("span");
  place.dataset["slot"] = name;
  place.textContent = text;
  return place;
}

function element(
  name: "th" | "td",
  role: string,
  attributes: Readonly<Record<string, string>>,
  text = "",
): HTMLElement {
  const made = document.createElement(name);
  made.setAttribute("role", role);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
