/** "¿Qué necesito para…?": asks Python which value of one figure gives a wanted result, and offers to use it. */
import { python } from "../python/client";
import type { WishAnswer } from "../python/protocol";
import { onSent } from "../life";
import type { Actions } from "./actions";
import { inOneNotation } from "./ask";
import { summarize } from "./errors";
import { fillEcho } from "./field";
import { find, findAll, readText, say, scrollToIfHidden } from "./find";
import { onFirstIntent } from "./intent";
import type { Calculator } from "./parts";
import type { Session } from "./session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "./showing";

/** Python's name for the wanted value among the errors. */
const TARGET = "target";

export function addWish({ element, session, actions, begin, signal }: Calculator): void {
  const form = element.querySelector<HTMLFormElement>('form[data-form="wish"]');
  if (form === null) return;
  new Wish(element, form, session, actions, signal);
  onFirstIntent(form, begin, signal);
}

class Wish {
  readonly #actions: Actions;
  readonly #element: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #session: Session;
  /** The country in whose notation the wanted value was typed. */
  #country: string;
  #turn = 0;
  #typed = "";

  constructor(
    element: HTMLElement,
    form: HTMLFormElement,
    session: Session,
    actions: Actions,
    signal: AbortSignal,
  ) {
    [this.#element, this.#form, this.#session, this.#actions] = [element, form, session, actions];
    this.#country = session.figures.country;
    onSent(form, () => void this.#ask(), signal);
    form.addEventListener("input", () => this.#edited(), { signal });
    this.#button.addEventListener("click", () => this.#use(), { signal });
    find(this.#echo, "button", HTMLButtonElement).addEventListener("click", () => this.#meantOther(), {
      signal,
    });
    element.addEventListener(FIGURES_CHANGED, () => this.#figuresChanged(), { signal });
    element.addEventListener(RESULT_SHOWN, () => this.#showUnit(), { signal });
    signal.addEventListener("abort", () => this.#end());
  }

  get #box(): HTMLInputElement {
    return find(this.#form, 'input[name="target"]', HTMLInputElement);
  }

  get #button(): HTMLButtonElement {
    return find(this.#form, '[data-slot="use"]', HTMLButtonElement);
  }

  get #echo(): HTMLElement {
    return this.#slot("target-echo");
  }

  get #output(): HTMLSelectElement {
    return find(this.#form, 'select[name="output"]', HTMLSelectElement);
  }

  get #field(): HTMLSelectElement {
    return find(this.#form, 'select[name="field"]', HTMLSelectElement);
  }

  #slot(name: string): HTMLElement {
    return find(this.#form, `[data-slot="${name}"]`, HTMLElement);
  }

  async #ask(): Promise<void> {
    const { figures, runtime, slug } = this.#session;
    const turn = this.#forget();
    this.#country = figures.country;
    this.#say(this.#form.dataset["textComputing"] ?? "");
    try {
      if (!(await runtime.isHere())) return this.#standAside(turn);
      const values = await inOneNotation(python, slug, figures.snapshot());
      const answer = await python.ask("solve", slug, {
        values,
        country: figures.country,
        field: this.#field.value,
        output: this.#output.value,
        target: this.#box.value,
      });
      if (turn === this.#turn) this.#show(answer);
    } catch (reason) {
      if (turn !== this.#turn) return;
      console.error(reason);
      runtime.failed(reason);
      this.#standAside(turn);
    }
  }

  /** What stands in the way is told where Python's start is told. */
  #standAside(turn: number): void {
    if (turn !== this.#turn) return;
    this.#forget();
    scrollToIfHidden(find(this.#element, '[data-slot="runtime"]', HTMLElement));
  }

  #show({ echo, errors, sentence, text, typed }: WishAnswer): void {
    this.#showErrors(errors);
    fillEcho(this.#echo, echo);
    if (Object.keys(errors).length > 0) return this.#say("");
    this.#say(sentence);
    this.#typed = typed;
    this.#slot("use-text").textContent = text;
    this.#button.hidden = typed === "";
  }

  #showErrors(errors: Readonly<Record<string, string>>): void {
    const { fields } = this.#session.figures;
    const boxOf = (key: string): HTMLElement => fields.get(key)?.box.element ?? this.#box;
    const summary = this.#slot("error-summary");
    summarize(
      summary,
      Object.entries(errors).map(([key, sentence]) => [boxOf(key), sentence]),
    );
    const own = errors[TARGET] ?? "";
    say(this.#slot("target-error"), own);
    if (own === "") this.#box.removeAttribute("aria-invalid");
    else this.#box.setAttribute("aria-invalid", "true");
    if (!summary.hidden) summary.focus();
  }

  /** The wanted value was read otherwise than it was meant: ask again for the other. */
  #meantOther(): void {
    this.#box.value = find(this.#echo, "button", HTMLButtonElement).value;
    this.#box.focus();
    void this.#ask();
  }

  #use(): void {
    const sentence = readText(this.#slot("answer"));
    this.#actions.useFigure(this.#field.value, this.#typed);
    // The answer still holds: the figures have become what it says.
    this.#say(sentence);
  }

  #edited(): void {
    this.#forget();
    this.#showUnit();
  }

  #figuresChanged(): void {
    this.#forget();
    const { country } = this.#session.figures;
    // An amount wished in one currency says nothing in another, and its signs may mean something else there.
    if (country !== this.#country) this.#box.value = "";
    this.#country = country;
  }

  /** Puts the answer away; it was for other figures. Returns the number of the next question. */
  #forget(): number {
    this.#say("");
    fillEcho(this.#echo, null);
    this.#button.hidden = true;
    this.#showErrors({});
    this.#turn += 1;
    return this.#turn;
  }

  #say(sentence: string): void {
    const place = this.#slot("answer");
    // The place stays, empty: a screen reader hears only what changes in a place that it knows.
    if (readText(place) !== sentence) place.textContent = sentence;
  }

  /** The chosen result's unit, and what it is now. */
  #showUnit(): void {
    const { unit } = this.#output.selectedOptions[0]?.dataset ?? {};
    for (const part of findAll(this.#form, "[data-for-unit]", HTMLElement))
      part.hidden = part.dataset["forUnit"] !== unit;
    const now = find(this.#element, `output[name="${this.#output.value}"]`, HTMLElement);
    this.#slot("now").textContent = readText(now);
    this.#slot("now-part").hidden = readText(now) === "";
  }

  #end(): void {
    this.#form.reset();
    this.#forget();
    this.#showUnit();
  }
}
