/** The pictures of a result: as many as the answer has, drawn once they are about to be seen. */
import type { Chart } from "../python/protocol";
import { find, findAll } from "./find";
import { drawings, fetchDrawings } from "./pen";
import { type PrintRoom, Picture } from "./picture";

/** How far below the screen a picture counts as about to be seen. */
const AHEAD = "300px";
/** Printing waits for the drawing script, but not for ever: the tables stand as well. */
const PRINT_PATIENCE_MS = 8000;
/** Room on the sheet, in CSS pixels: the narrower of A4 and Letter, in the type of css/96-print-charts.css. */
const PAPER: PrintRoom = { width: 640, fontSize: 11 };
/** Beside its table, which a drawing of lines does not say whole. */
const BESIDE: PrintRoom = { ...PAPER, width: 380 };
/** What drawing leaves for a PerformanceObserver; `build.py bench` reads it. */
const MEASURE = "rumbo:draw";

export class Pictures {
  readonly #root: HTMLElement;
  readonly #more: HTMLTemplateElement;
  readonly #near: IntersectionObserver;
  readonly #size: ResizeObserver;
  readonly #signal: AbortSignal;
  #frame = 0;
  #pictures: readonly Picture[];

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#more = find(root, "template", HTMLTemplateElement);
    this.#near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: AHEAD });
    this.#size = new ResizeObserver(() => this.#resized());
    this.#pictures = findAll(root, "figure", HTMLElement).map((figure) => this.#take(figure));
    window.addEventListener("beforeprint", () => this.#toPaper(), { signal });
    window.addEventListener("afterprint", () => this.#again(), { signal });
    // Words were measured in a type that has been replaced by now.
    document.fonts.addEventListener("loadingdone", () => this.#again(), { signal });
    signal.addEventListener("abort", () => this.#end());
  }

  read(): readonly Chart[] {
    return this.#pictures.map(({ chart }) => chart);
  }

  show(charts: readonly Chart[]): void {
    const kept = this.#pictures.slice(0, charts.length);
    for (const { figure } of this.#pictures.slice(charts.length)) this.#drop(figure);
    const added = charts.slice(kept.length).map(() => this.#add());
    this.#pictures = [...kept, ...added];
    charts.forEach((chart, index) => this.#pictures[index]?.show(chart));
    this.#root.hidden = charts.length === 0;
    // The answer's sentences come first; the pictures follow in the next frame.
    if (this.#signal.aborted) this.#write();
    else this.#inNextFrame();
  }

  /** Before printing: the sheet's picture, seen or not. */
  async drawn(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, PRINT_PATIENCE_MS));
    await Promise.race([fetchDrawings().catch(() => undefined), late]);
    this.#toPaper();
  }

  #take(figure: HTMLElement): Picture {
    this.#near.observe(figure);
    this.#size.observe(figure);
    return new Picture(figure);
  }

  #add(): Picture {
    const figure = find(this.#more.content, "figure", HTMLElement).cloneNode(true) as HTMLElement;
    this.#root.append(figure);
    return this.#take(figure);
  }

  #drop(figure: HTMLElement): void {
    this.#near.unobserve(figure);
    this.#size.unobserve(figure);
    figure.remove();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const picture = this.#pictures.find(({ figure }) => figure === target);
      if (picture) picture.isNear = isIntersecting;
    }
    this.#drawSoon();
  }

  #resized(): void {
    for (const picture of this.#pictures) picture.resized();
    this.#drawSoon();
  }

  #again(): void {
    for (const picture of this.#pictures) picture.redraw();
    this.#drawSoon();
  }

  /** After the texts, once a frame, and only what may be seen. */
  #drawSoon(): void {
    if (!this.#signal.aborted && this.#due().length > 0) this.#inNextFrame();
  }

  #inNextFrame(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#write();
      if (drawings()) this.#draw(this.#due());
      else if (this.#due().length > 0) fetchDrawings().then(() => this.#drawSoon(), console.error);
    });
  }

  #write(): void {
    for (const picture of this.#pictures) picture.write();
  }

  #due(): readonly Picture[] {
    return this.#pictures.filter(({ isNear, isDue }) => isNear && isDue);
  }

  /** The sheet has one picture, drawn for its width and not for the screen's. */
  #toPaper(): void {
    this.#write();
    const [first] = this.#pictures;
    if (first !== undefined) this.#draw([first], first.chart.kind === "lines" ? BESIDE : PAPER);
  }

  #draw(due: readonly Picture[], paper?: PrintRoom): void {
    const all = drawings();
    if (!all || this.#signal.aborted || !due.length) return;
    const start = performance.now();
    for (const picture of due) picture.draw(all, paper);
    performance.measure(MEASURE, { start });
    performance.clearMeasures(MEASURE);
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#near.disconnect();
    this.#size.disconnect();
    for (const picture of this.#pictures) picture.erase();
  }
}
