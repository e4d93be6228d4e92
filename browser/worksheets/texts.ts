/** The sentences of the page: all stand in the markup (worksheet/texts.html), none here. */

export type Words = Readonly<Record<string, string | number>>;
export type Texts = (name: string, words?: Words) => string;

export function textsOf(element: Element): Texts {
  return (name, words = {}) => {
    const text = element.getAttribute(`data-text-${name}`);
    if (text === null) throw new Error(`worksheet/texts.html: data-text-${name} is missing`);
    return text.replace(/\{(\w+)\}/g, (braces, word: string) => String(words[word] ?? braces));
  };
}
