/** Finding the parts of a list's markup and its sentences: a missing one is named at once, with the place to mend. */
import { fillIn } from "../calculator/texts";

type Kind<E extends Element> = new () => E;

export function part<E extends Element>(root: Element, selector: string, kind: Kind<E>): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`site_templates/checklist: no ${kind.name} matches ${selector} in <${root.localName}>`);
}

export function slot(root: Element, name: string): HTMLElement {
  return part(root, `[data-slot="${name}"]`, HTMLElement);
}

/** One of the element's own sentences, with words put in its braces. */
export function sentence(
  element: Element,
  name: string,
  words: Readonly<Record<string, string | number>> = {},
): string {
  const text = element.getAttribute(`data-text-${name}`);
  if (text === null)
    throw new Error(`site_templates/checklist: <${element.localName}> lacks data-text-${name}`);
  return fillIn(text, Object.fromEntries(Object.entries(words).map(([key, word]) => [key, String(word)])));
}

/** Says something in its place; with nothing to say, the place goes away. */
export function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}

/** Where a button was pressed, what it does; null for any other click. */
export function actionOf({ target }: Event): string | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-action]") : null;
  return button?.dataset["action"] ?? null;
}

/** Buttons that go away must not take the keyboard's place in the page with them. */
export function hide(button: HTMLElement, heir: HTMLElement): void {
  if (button.contains(document.activeElement)) heir.focus();
  button.hidden = true;
}
