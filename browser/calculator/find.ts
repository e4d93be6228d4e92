/** Finding the parts of the markup: a missing one is named at once, with the file to mend. */

type Kind<E extends Element> = new () => E;

export function find<E extends Element>(root: ParentNode, selector: string, kind: Kind<E>): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`calculator.html: no ${kind.name} matches ${selector}`);
}

export function findAll<E extends Element>(root: ParentNode, selector: string, kind: Kind<E>): E[] {
  return [...root.querySelectorAll(selector)].filter((found): found is E => found instanceof kind);
}

/** Shows a text in its place, or hides the place when there is nothing to say. */
export function say(place: HTMLElement, text: string): void {
  if (readText(place) !== text) place.textContent = text;
  place.hidden = text === "";
}

/** An element's text as a reader sees it, without the template's line breaks. */
export function readText(place: Element): string {
  return (place.textContent ?? "").replace(/\s*\n\s*/g, " ").trim();
}

/** On a phone an answer may be out of sight of what asked for it. */
export function scrollToIfHidden(place: HTMLElement): void {
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) place.scrollIntoView();
}
