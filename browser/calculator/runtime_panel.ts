/** What the page says while Python comes: progress, failure with a retry, or the question before a download. */
import type { Progress } from "../python/client";
import type { Cause } from "../python/failure";
import { find, findAll } from "./find";
import type { Texts } from "./texts";

type Phase = "loading" | "failed" | "consent";

/** Milliseconds of starting after which a word is due; where it takes seconds, one would only flicker. */
const LONG = 12_000;

export class RuntimePanel {
  readonly #root: HTMLElement;
  readonly #text: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #texts: Texts;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, texts: Texts) {
    this.#root = find(element, '[data-slot="runtime"]', HTMLElement);
    this.#text = find(this.#root, '[data-slot="progress-text"]', HTMLElement);
    this.#bar = find(this.#root, '[data-slot="progress"]', HTMLProgressElement);
    this.#texts = texts;
  }

  show(phase: Phase | null): void {
    if (phase !== "loading") this.#hurry();
    this.#root.hidden = phase === null;
    for (const part of findAll(this.#root, "[data-when]", HTMLElement))
      part.hidden = part.dataset["when"] !== phase;
  }

  /** Each part of what is said and offered names the causes that it is for. */
  fail(why: Cause): void {
    for (const part of findAll(this.#root, "[data-why]", HTMLElement))
      part.hidden = !(part.dataset["why"] ?? "").split(" ").includes(why);
    this.show("failed");
  }

  progress({ stage, loaded, total }: Progress): void {
    const words = { loaded: megabytes(loaded), total: megabytes(total) };
    this.#text.textContent = this.#texts(stage === "start" ? "loading-start" : "loading-download", words);
    this.#bar.max = Math.max(total, 1);
    this.#hurry();
    if (stage === "start") this.#start();
    else this.#bar.value = Math.min(loaded, total);
  }

  /** Without a value the bar says "busy": how long starting takes is not known. */
  #start(): void {
    this.#bar.removeAttribute("value");
    this.#late = setTimeout(() => (this.#text.textContent = this.#texts("loading-slow")), LONG);
  }

  /** No word on how long it takes is due any more. */
  #hurry(): void {
    clearTimeout(this.#late);
  }

  focus(): void {
    this.#root.tabIndex = -1;
    this.#root.focus({ preventScroll: true });
  }

  size(megabytesToCome: number): void {
    for (const place of findAll(this.#root, '[data-fill="size"]', HTMLElement))
      place.textContent = megabytes(megabytesToCome * 1e6);
  }
}

/** Written as the page's own language does. */
function megabytes(bytes: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
}
