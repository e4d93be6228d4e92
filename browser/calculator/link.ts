/** Reads a link's fragment: `#v=1&pais=CO&spend=1000`, canonical numbers, keys of the calculator. */

const VERSION = 1;

/** A sender's figures; "newer" when a later version of the page wrote the link. */
export type Link =
  { readonly country: string | null; readonly values: ReadonlyMap<string, string> } | "newer";

/** Null when the fragment is not a link with figures, but an anchor of the page. */
export function readLink(fragment: string, keys: Iterable<string>): Link | null {
  // URLSearchParams never throws: what is wrongly encoded stays as it is, and becomes that field's error.
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const version = parameters.get("v");
  if (version === null || !/^[1-9][0-9]*$/.test(version)) return null;
  if (Number(version) > VERSION) return "newer";
  const values = new Map<string, string>();
  for (const key of keys) {
    const value = parameters.get(key);
    if (value !== null) values.set(key, value);
  }
  return { country: parameters.get("pais")?.toUpperCase() ?? null, values };
}
