/** «Descargar»: the calculation as CSV, as a workbook or as JSON, and the templates to fill in; Python writes them. */
import { inOneNotation } from "../calculator/ask";
import { find, findAll, scrollToIfHidden } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import { FIGURES_CHANGED } from "../calculator/showing";
import { download } from "../device/download";
import { fetchScript } from "../lazy";
import { python } from "../python/client";
import type { ExportAnswer, ExportKind } from "../python/file_protocol";
import type { WriteWorkbook } from "../spreadsheet/sheets";
import { sentence } from "./words";

type Holder = { rumboSpreadsheet?: WriteWorkbook };

const TYPES = { csv: "text/csv;charset=utf-8", template: "text/csv;charset=utf-8", json: "application/json" };

export function addTake(calculator: Calculator): void {
  const root = calculator.element.querySelector('[data-slot="take"]');
  if (!(root instanceof HTMLElement)) return;
  new Take(root, calculator);
}

class Take {
  readonly #calculator: Calculator;
  readonly #root: HTMLElement;
  readonly #own: HTMLElement;
  /** Where the reader is told: near the button. */
  #place: HTMLElement;
  #turn = 0;

  constructor(root: HTMLElement, calculator: Calculator) {
    const { element, signal } = calculator;
    [this.#root, this.#calculator] = [root, calculator];
    this.#own = this.#place = find(root, '[data-slot="taken"]', HTMLElement);
    for (const button of findAll(element, "button[data-take]", HTMLButtonElement))
      button.addEventListener("click", () => void this.#take(button), { signal });
    element.addEventListener(FIGURES_CHANGED, () => this.#say(""), { signal });
    signal.addEventListener("abort", () => this.#end());
    root.hidden = false;
  }

  async #take(button: HTMLButtonElement): Promise<void> {
    const { begin, element, session } = this.#calculator;
    const kind = button.dataset["take"] as ExportKind;
    this.#say("");
    this.#place = placeOf(button) ?? this.#own;
    const turn = (this.#turn += 1);
    begin();
    this.#say(sentence(this.#root, "preparing"));
    try {
      if (!(await session.runtime.isHere())) {
        this.#say("");
        return scrollToIfHidden(find(element, '[data-slot="runtime"]', HTMLElement));
      }
      const answer = await this.#ask(kind);
      if (turn !== this.#turn) return;
      if (answer.problem !== "") return this.#refused(answer.problem);
      download(
        answer.name,
        kind === "xlsx" ? await workbook(answer) : new Blob([answer.text], { type: TYPES[kind] }),
      );
      this.#say(sentence(this.#root, "taken", { name: answer.name }));
    } catch (reason) {
      if (turn !== this.#turn) return;
      console.error(reason);
      this.#say(sentence(this.#root, "failed"));
      if (python.state === "failed") session.runtime.failed(reason);
    }
  }

  async #ask(kind: ExportKind): Promise<ExportAnswer> {
    const { slug, figures } = this.#calculator.session;
    const snapshot = figures.snapshot();
    const { country } = snapshot;
    if (kind === "template") return python.ask("export", slug, { kind, country, values: {} });
    const values = await inOneNotation(python, slug, snapshot);
    const versions = [];
    for (const { name, writings } of snapshot.versions.all)
      versions.push({ name, values: await inOneNotation(python, slug, { country, writings }) });
    return python.ask("export", slug, { kind, country, values, versions });
  }

  /** The boxes that are wrong say so themselves. */
  #refused(problem: string): void {
    this.#say(problem);
    this.#calculator.session.errors.focusSummary();
  }

  #say(text: string): void {
    if (this.#place.textContent !== text) this.#place.textContent = text;
  }

  #end(): void {
    this.#turn += 1;
    this.#say("");
    this.#root.hidden = true;
  }
}

function placeOf(button: HTMLButtonElement): HTMLElement | null | undefined {
  return button.closest("details")?.querySelector<HTMLElement>('[data-slot="said"]');
}

async function workbook({ sheets }: ExportAnswer): Promise<Blob> {
  await fetchScript("spreadsheet");
  const { rumboSpreadsheet } = globalThis as Holder;
  if (!rumboSpreadsheet) throw new Error("the script that writes spreadsheets is damaged");
  return rumboSpreadsheet(sheets);
}
