/** What a reader wrote in a sheet: a text by the public name of its place, "owner" or "milestones.2.date". */

export type Values = Readonly<Record<string, string>>;

/** Generous for anything written by hand; a file or a link beyond it is no sheet. */
const MOST_TEXTS = 2000;
const MOST_CHARACTERS = 5000;

/** Texts under names, whatever they are called; what is none makes the whole no values. */
export function checkValues(found: unknown): Values | undefined {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
  const entries = Object.entries(found);
  if (entries.length > MOST_TEXTS) return undefined;
  const isText = ([, text]: [string, unknown]): boolean =>
    typeof text === "string" && text.length <= MOST_CHARACTERS;
  return entries.every(isText) ? (Object.fromEntries(entries) as Values) : undefined;
}

export function isSame(one: Values, other: Values): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

export function isEmpty(values: Values): boolean {
  return Object.keys(values).length === 0;
}
