/** The sentences of a part's own markup: its root carries them as data-text-*. */
import { fillIn } from "../calculator/texts";

export type Words = Readonly<Record<string, string>>;

/** The sentence of that name, with words put in for those in braces. */
export function sentence(root: HTMLElement, name: string, words: Words = {}): string {
  const text = root.getAttribute(`data-text-${name}`);
  if (text === null) throw new Error(`files.html: the part lacks data-text-${name}`);
  return fillIn(text, words);
}
