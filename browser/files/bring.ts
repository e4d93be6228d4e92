/** «Traer de un archivo»: a CSV is read in Python's worker, shown as it was understood, and only then taken over. */
import { find, say, scrollToIfHidden } from "../calculator/find";
import { onFirstIntent } from "../calculator/intent";
import type { Calculator } from "../calculator/parts";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import { python } from "../python/client";
import type { FileAnswer } from "../python/file_protocol";
import { onFile } from "./drop";
import { Found } from "./found";
import { sentence, type Words } from "./words";

export function addBring(calculator: Calculator): void {
  const root = calculator.element.querySelector('[data-slot="bring"]');
  if (root instanceof HTMLDetailsElement) new Bring(root, calculator);
}

class Bring {
  readonly #calculator: Calculator;
  readonly #found: Found;
  readonly #root: HTMLDetailsElement;
  #answer: FileAnswer | undefined;
  #chosen: Record<string, number> = {};
  #decided: Record<string, number> = {};
  #country = "";
  #file: File | undefined;
  /** Waits for the reader's yes to Python's download. */
  #isWaiting = false;
  #turn = 0;

  constructor(root: HTMLDetailsElement, calculator: Calculator) {
    const { begin, element, signal } = calculator;
    [this.#root, this.#calculator] = [root, calculator];
    this.#found = new Found(
      root,
      (key, column) => this.#choose(key, column),
      (key, option) => this.#decide(key, option),
      signal,
    );
    onFile(root, (file) => this.#give(file), signal);
    onFirstIntent(root, begin, signal);
    const listen = (target: EventTarget, type: string, act: () => void): void =>
      target.addEventListener(type, act, { signal });
    listen(this.#button("use"), "click", () => this.#use());
    listen(this.#button("leave"), "click", () => this.#leave());
    listen(element, FIGURES_CHANGED, () => this.#figuresChanged());
    listen(element, RESULT_SHOWN, () => this.#goOn());
    signal.addEventListener("abort", () => this.#end());
    root.hidden = false;
  }

  #button(name: string): HTMLButtonElement {
    return find(this.#root, `button[data-slot="${name}"]`, HTMLButtonElement);
  }

  #slot(name: string): HTMLElement {
    return find(this.#root, `[data-slot="${name}"]`, HTMLElement);
  }

  #give(file: File): void {
    this.#file = file;
    [this.#chosen, this.#decided] = [{}, {}];
    this.#root.open = true;
    this.#found.forget();
    this.#say("");
    const most = Number(this.#root.dataset["mostBytes"]);
    if (file.size > most)
      return this.#refuse("too-large", { size: megabytes(file.size), most: megabytes(most) });
    void this.#read(true);
  }

  /** `isNew`: the file was just given; else something was changed that it was read with. */
  async #read(isNew: boolean): Promise<void> {
    const { slug, figures, runtime } = this.#calculator.session;
    const file = this.#file;
    if (!file) return;
    const turn = (this.#turn += 1);
    const isLatest = (): boolean => turn === this.#turn;
    this.#problem("");
    if (isNew) this.#progress(0, file.name);
    try {
      this.#isWaiting = !(await runtime.isHere());
      if (!isLatest()) return;
      if (this.#isWaiting) return this.#standAside();
      this.#country = figures.country;
      const request = { country: this.#country, columns: this.#chosen, choices: this.#decided };
      const data = await contents(file);
      if (!isLatest()) return;
      if (!data) return this.#refuse("gone");
      const onProgress = (share: number): void => {
        if (isLatest() && isNew) this.#progress(share, file.name);
      };
      const answer = await python.ask("read_file", slug, request, { data, onProgress });
      if (isLatest()) this.#show(file.name, answer, isNew);
    } catch (reason) {
      if (!isLatest()) return;
      console.error(reason);
      this.#refuse("failed");
      if (python.state === "failed") runtime.failed(reason);
    }
  }

  #show(name: string, answer: FileAnswer, isNew: boolean): void {
    this.#hideProgress();
    this.#answer = answer;
    this.#problem(answer.problem);
    if (answer.headings.length === 0) return this.#found.forget();
    this.#found.show(name, answer);
    if (isNew) this.#found.focus();
  }

  #choose(key: string, column: number): void {
    // A heading serves once: who takes it for another figure takes it away from the first.
    for (const { key: other, column: taken } of this.#answer?.columns ?? [])
      if (other !== key && column >= 0 && taken === column) this.#chosen[other] = -1;
    this.#chosen[key] = column;
    void this.#read(false);
  }

  /** Under other headings, columns that were chosen are others. */
  #decide(key: string, option: number): void {
    if (key === "headings") this.#chosen = {};
    this.#decided[key] = option;
    void this.#read(false);
  }

  #use(): void {
    const { actions, session } = this.#calculator;
    const { figures } = session;
    const values = Object.entries(this.#answer?.values ?? {});
    const name = this.#file?.name ?? "";
    const isLacking = this.#answer?.lacking === true;
    actions.change(() => {
      figures.source = "yours";
      for (const [key, text] of values) {
        figures.own(key);
        figures.fields.get(key)?.write({ text, notation: this.#country });
      }
    });
    this.#forget();
    this.#say(sentence(this.#root, isLacking ? "used-lacking" : "used", { name }));
    // What is still to be written shows as after sending the form: named, with the way there.
    if (isLacking) return session.sent();
    find(this.#root, "summary", HTMLElement).focus({ preventScroll: true });
    // Where things are is known once the page has been laid out anew, which takes a while with thousands of rows.
    requestAnimationFrame(() => session.result.scrollIntoSight());
  }

  #leave(): void {
    this.#forget();
    find(this.#root, 'input[type="file"]', HTMLInputElement).focus();
  }

  /** In another country the same figures may be read otherwise. */
  #figuresChanged(): void {
    this.#say("");
    if (this.#answer && this.#country !== this.#calculator.session.figures.country) void this.#read(false);
  }

  #goOn(): void {
    if (this.#isWaiting) void this.#read(true);
  }

  /** What stands in the way is told where Python's start is told. */
  #standAside(): void {
    this.#hideProgress();
    scrollToIfHidden(find(this.#calculator.element, '[data-slot="runtime"]', HTMLElement));
  }

  #progress(share: number, name: string): void {
    this.#slot("reading").hidden = false;
    say(this.#slot("reading-text"), sentence(this.#root, "reading", { name }));
    find(this.#root, "progress", HTMLProgressElement).value = share;
  }

  #hideProgress(): void {
    this.#slot("reading").hidden = true;
  }

  #refuse(name: string, words: Words = {}): void {
    this.#hideProgress();
    this.#forget();
    this.#problem(sentence(this.#root, name, words));
  }

  #problem(text: string): void {
    say(this.#slot("problem"), text);
  }

  #say(text: string): void {
    const place = this.#slot("said");
    if (place.textContent !== text) place.textContent = text;
  }

  #forget(): void {
    this.#turn += 1;
    this.#isWaiting = false;
    [this.#file, this.#answer, this.#chosen, this.#decided] = [undefined, undefined, {}, {}];
    this.#problem("");
    this.#found.forget();
  }

  #end(): void {
    this.#hideProgress();
    this.#forget();
    this.#say("");
    this.#root.hidden = true;
    this.#root.open = false;
  }
}

/** Undefined when the file is gone, or may not be read any more. */
async function contents(file: File): Promise<ArrayBuffer | undefined> {
  try {
    return await file.arrayBuffer();
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang || undefined, { maximumFractionDigits: 1 }).format(bytes / 1e6);
}
