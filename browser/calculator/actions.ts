/** The buttons: example, clear, undo, print, the other reading of a number, a wish's answer, retry and yes to the download. */
import type { Session } from "./session";
import { find } from "./find";
import { Undo } from "./undo";

export class Actions {
  readonly #session: Session;
  readonly #undo: Undo;

  constructor(session: Session) {
    this.#session = session;
    this.#undo = new Undo(find(session.form, '[data-action="undo"]', HTMLButtonElement));
  }

  /** A change of figures that "undo" can take back. */
  change(act: () => void): void {
    this.#undo.push(this.#session.figures.snapshot());
    act();
    this.#session.changed();
  }

  chooseCountry(code: string): void {
    const { country, figures } = this.#session;
    country.remember(code);
    this.change(() => (figures.country = code));
  }

  press(button: HTMLButtonElement): void {
    switch (button.dataset["action"]) {
      case "example":
        return this.#example();
      case "clear":
        return this.#clear();
      case "undo":
        return this.#takeBack();
      case "print":
        return void this.#print();
      case "use-alternative":
        return this.#useAlternative(button);
      case "retry":
        return this.#start(button, () => this.#session.runtime.retry());
      case "consent":
        return this.#start(button, () => this.#session.runtime.agree());
    }
  }

  /** Writes a figure for the reader, who goes on in its box. */
  useFigure(key: string, text: string): void {
    const { figures } = this.#session;
    const field = figures.fields.get(key);
    if (field === undefined) return;
    this.change(() => {
      figures.source = "yours";
      field.write({ text, notation: figures.country });
    });
    field.input.focus();
  }

  async #print(): Promise<void> {
    await this.#session.result.pictures.drawn();
    window.print();
  }

  #example(): void {
    const { figures, errors, runtime, showing, example } = this.#session;
    errors.forget();
    this.change(() => figures.toExample());
    // The build has calculated it already: Python is not needed to see it again.
    if (!runtime.isReady && figures.country === figures.home) showing.show(example, "example");
  }

  #clear(): void {
    const { figures, errors } = this.#session;
    errors.forget();
    this.change(() => figures.clear());
  }

  #takeBack(): void {
    const { country, errors, figures } = this.#session;
    const before = this.#undo.pop();
    if (before === undefined) return;
    errors.forget();
    figures.restore(before);
    country.select.value = figures.country;
    this.#session.changed();
  }

  #useAlternative(button: HTMLButtonElement): void {
    const key = button.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? "";
    // The button goes away with its question.
    this.useFigure(key, button.value);
  }

  #start(button: HTMLButtonElement, act: () => void): void {
    act();
    const hadFocus = document.activeElement === button;
    this.#session.recalculate();
    if (hadFocus)
      find(this.#session.form, "[data-key] input", HTMLInputElement).focus({ preventScroll: true });
  }
}
