/** `<rumbo-calculator>`: brings the calculator that the build rendered to life, and leaves no trace when it goes. */
import { Actions } from "./actions";
import { Arrival } from "./arrival";
import type { Field } from "./field";
import { alive, onSent } from "../life";
import { onFirstIntent } from "./intent";
import { jumpAgain, keep, placeOf, take } from "./put_back";
import { addParts } from "./parts";
import { Session } from "./session";

export class RumboCalculator extends HTMLElement {
  #leave: (() => void) | undefined;

  connectedCallback(): void {
    const life = new AbortController();
    const { signal } = life;
    const session = new Session(this, signal);
    const actions = new Actions(session);
    const arrival = new Arrival(this, session, actions);
    const begin = (): void => arrival.settle();
    listenToBoxes(session, signal);
    listenToForm(this, session, actions, signal);
    onFirstIntent(session.form, begin, signal);
    addParts({ element: this, session, actions, begin, signal });
    window.addEventListener("hashchange", () => arrival.followLink(location.hash), { signal });
    const place = placeOf(session.slug);
    const work = take(place);
    if (work !== undefined) {
      actions.resume(work);
      jumpAgain();
    } else if (!arrival.followLink(location.hash)) arrival.recall();
    alive(this, signal);
    this.#leave = () => {
      keep(place, session.slug, actions.work);
      life.abort();
      session.end();
    };
  }

  disconnectedCallback(): void {
    this.#leave?.();
  }
}

function listenToBoxes(session: Session, signal: AbortSignal): void {
  const { figures, form } = session;
  const listen = (type: string, act: (field: Field, event: Event) => void): void => {
    form.addEventListener(
      type,
      (event) => {
        const field = figures.fieldOf(event.target);
        if (field !== undefined) act(field, event);
      },
      { signal },
    );
  };
  listen("beforeinput", (field) => field.beforeTyping(figures.country));
  listen("input", (field) => session.typed(field));
  listen("focusout", (field, event) => {
    // From one radio button to the next of its group nobody leaves.
    if (!(event instanceof FocusEvent && field.box.holds(event.relatedTarget))) session.left(field);
  });
}

function listenToForm(element: HTMLElement, session: Session, actions: Actions, signal: AbortSignal): void {
  const { select } = session.country;
  select.addEventListener("change", () => actions.chooseCountry(select.value), { signal });
  onSent(session.form, () => session.sent(), signal);
  // The button for a retry stands outside the form.
  element.addEventListener(
    "click",
    ({ target }) => {
      const button =
        target instanceof Element ? target.closest<HTMLButtonElement>("button[data-action]") : null;
      if (button !== null) actions.press(button);
    },
    { signal },
  );
}

customElements.define("rumbo-calculator", RumboCalculator);
