/** One calculator's life in a page: what the reader does comes in, what Python answers goes out. */
import { Outgoing } from "../links/outgoing";
import { python } from "../python/client";
import type { Response } from "../python/protocol";
import type { VersionsAnswer } from "../versions/answer";
import { Announcer } from "./announcer";
import { type Answer, ask } from "./ask";
import { Country } from "./country";
import { Errors } from "./errors";
import type { Field } from "./field";
import { Figures, type Snapshot } from "./figures";
import { find } from "./find";
import { Pointer } from "./pointer";
import { Recalculation } from "./recalculation";
import { Result, type Shown } from "./result";
import { Runtime } from "./runtime";
import { RuntimePanel } from "./runtime_panel";
import { Showing } from "./showing";
import { textsOf } from "./texts";

/** Said by the form with Python's answer to the latest figures, right or wrong, before the page shows any of it. */
export const ANSWERED = "rumbo:answer";

export class Session {
  readonly country: Country;
  readonly errors: Errors;
  readonly example: Shown;
  readonly figures: Figures;
  readonly form: HTMLFormElement;
  readonly links: Outgoing;
  readonly pointer: Pointer;
  readonly result: Result;
  readonly runtime: Runtime;
  readonly showing: Showing;
  readonly slug: string;
  readonly texts: ReturnType<typeof textsOf>;
  readonly #announcer: Announcer;
  readonly #recalculation: Recalculation;
  /** Python's answer to the versions side by side; undefined while it has none to these very ones. */
  compared: VersionsAnswer | undefined;
  #answered: Response | undefined;
  #isAwake = false;
  #wasSent = false;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.slug = element.getAttribute("slug") ?? "";
    this.texts = textsOf(element);
    this.form = find(element, "form", HTMLFormElement);
    this.country = new Country(element);
    this.figures = new Figures(this.form, element.dataset["country"] ?? "");
    this.links = new Outgoing(this);
    this.errors = new Errors(this.form, this.figures);
    this.result = new Result(element, signal);
    this.example = this.result.read();
    this.showing = new Showing(element, this.result, this.texts, signal);
    this.runtime = new Runtime(new RuntimePanel(element, this.texts), this.showing, signal);
    this.#announcer = new Announcer(
      find(element, '[data-slot="status"]', HTMLElement),
      this.example.headline,
      signal,
    );
    this.pointer = new Pointer(signal);
    this.#recalculation = new Recalculation(
      this.result.root,
      (isLatest) => this.#calculate(isLatest),
      signal,
    );
  }

  /** Python's answer to the figures in the boxes; undefined while it has none to these very figures. */
  get answered(): Response | undefined {
    return this.showing.isStale ? undefined : this.#answered;
  }

  get isAwake(): boolean {
    return this.#isAwake;
  }

  /** The reader means to calculate: from here on Python may come. */
  wake(): void {
    if (!this.#isAwake) this.recalculate();
  }

  typed(field: Field): void {
    this.#wasSent = false;
    this.figures.source = "yours";
    this.figures.own(field.key);
    field.typed();
    this.errors.typedIn(field);
    this.showing.figuresChanged("yours");
    this.#recalculation.soon();
  }

  left(field: Field): void {
    field.left = true;
    this.leftPart();
  }

  /** One of a field's boxes was left, and not the field. */
  leftPart(): void {
    // What is known of a text that is still being read may be wrong by now; its answer will show the error.
    this.pointer.whenUp(() => {
      if (!this.#recalculation.isPending) this.errors.show();
    });
  }

  sent(): void {
    this.#wasSent = true;
    this.errors.leaveAll();
    if (!this.runtime.isReady) this.#announcer.now(this.texts("loading-start"));
    this.recalculate();
  }

  /** Figures of an earlier visit, and the answer that they had then: Python need not come for it. */
  recall(figures: Snapshot, answer: Response | undefined): void {
    this.figures.restore(figures);
    this.country.label(figures.country);
    // What could not be read then is said again; a box left blank is nobody's mistake yet.
    for (const field of this.figures.fields.values()) field.left = field.writing.text.trim() !== "";
    if (answer === undefined) {
      this.showing.blank("yours");
      // A Python that is here already costs nothing.
      return this.runtime.isReady ? this.recalculate() : undefined;
    }
    this.#answered = answer;
    for (const [key, field] of this.figures.fields) field.showEcho(answer.inputs[key]?.echo ?? null);
    this.showing.show(answer, this.figures.resultSource, this.figures.borrowed);
  }

  /** The figures were changed otherwise than by typing. */
  changed(): void {
    this.#wasSent = false;
    this.showing.figuresChanged(this.figures.source);
    this.recalculate();
  }

  recalculate(): void {
    if (!this.#isAwake) this.runtime.wake();
    this.#isAwake = true;
    this.#recalculation.now();
  }

  /** Leaves the page as the build made it. */
  end(): void {
    this.errors.forget();
    this.figures.toExample();
    this.figures.country = this.figures.home;
    this.country.label(this.figures.home);
    for (const field of this.figures.fields.values()) field.showEcho(null);
    this.runtime.end();
    this.showing.show(this.example, "example");
  }

  async #calculate(isLatest: () => boolean): Promise<void> {
    if (!this.#isAwake) return;
    try {
      const isHere = await this.runtime.isHere();
      if (!isLatest()) return;
      if (!isHere) return this.#recalculation.done();
      const answer = await ask(python, this.slug, this.figures.snapshot());
      this.pointer.whenUp(() => {
        if (isLatest()) this.#receive(answer);
      });
    } catch (reason) {
      if (!isLatest()) return;
      console.error(reason);
      this.#recalculation.done();
      this.runtime.failed(reason);
    }
  }

  #receive({ response, rewritten }: Answer): void {
    this.#answered = response;
    const { country } = this.figures;
    for (const [key, field] of this.figures.fields) {
      const text = rewritten.get(key) ?? field.writing.text;
      field.write({ text, notation: country, byHand: field.writing.byHand && text === field.writing.text });
      field.showEcho(response.inputs[key]?.echo ?? null);
    }
    this.country.label(country);
    this.form.dispatchEvent(new CustomEvent(ANSWERED, { detail: response, bubbles: true }));
    this.errors.learn(response.errors);
    this.#recalculation.done();
    if (this.errors.any) this.showing.keepPrevious();
    else this.#showResult(response);
    if (this.#wasSent) this.#answerSending(response.headline);
  }

  #showResult(response: Answer["response"]): void {
    const canonical = (key: string): string => response.inputs[key]?.canonical ?? "";
    if (this.figures.source === "yours" && this.figures.areExample(canonical))
      this.figures.source = "example";
    this.showing.show(response, this.figures.resultSource, this.figures.borrowed);
    this.#announcer.later(response.headline);
  }

  #answerSending(headline: string): void {
    this.#wasSent = false;
    if (this.errors.any) this.errors.focusSummary();
    else {
      this.#announcer.now(headline);
      this.result.scrollIntoSight();
    }
  }
}
