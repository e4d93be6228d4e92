/** What a person wrote into a link: plain, bounded text that can neither hide nor turn round what stands beside it. */

export interface Words {
  readonly title: string;
  readonly note: string;
}

export const NO_WORDS: Words = { title: "", note: "" };

export function areSame(one: Words, other: Words): boolean {
  return one.title === other.title && one.note === other.note;
}

/** Letters, as a person counts them; also the `maxlength` of the boxes. */
export const MOST_TITLE = 80;
export const MOST_NOTE = 300;
export const MOST_NAME = 40;

/** Turn the text round, or are nowhere to be seen. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const LINE_BREAKS = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;
/** More marks on one letter than any language writes. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

export function cleanTitle(text: string): string {
  return oneLine(text, MOST_TITLE);
}

export function cleanName(text: string): string {
  return oneLine(text, MOST_NAME);
}

/** A note keeps its lines, and one empty line between paragraphs. */
export function cleanNote(text: string): string {
  const lines = start(text, MOST_NOTE)
    .split("\n")
    .map((line) => clean(line));
  return bounded(
    lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    MOST_NOTE,
  );
}

function oneLine(text: string, most: number): string {
  return bounded(clean(start(text, most).replaceAll("\n", " ")), most);
}

/** A link may hold megabytes: only as much is looked at as could be kept. */
function start(text: string, most: number): string {
  return text.slice(0, 20 * most).replace(LINE_BREAKS, "\n");
}

function clean(line: string): string {
  return line
    .replace(/\s/g, " ")
    .replace(HIDDEN, "")
    .replace(PILED_MARKS, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}

function bounded(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? letters.slice(0, most).join("").trim() : text;
}
