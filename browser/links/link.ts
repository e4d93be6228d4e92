/** A link's fragment, read and written: `#v=1&pais=CO&spend=1000`, canonical figures and the sender's words. */
import { type Unread, readHeader } from "./header";
import { isPacked, pack, unpack } from "./packing";
import { cleanName, cleanNote, cleanTitle } from "./words";

const VERSION = 1;
/** Prefixes of the second and the third version. */
const OTHERS = ["b.", "c."] as const;
const NO_LETTERS = /[^a-z]/gi;
const SLUG = /^[a-z][a-z0-9_]{0,39}$/;

/** One version of the figures: "nombre" and what stands in the boxes. */
export interface Version {
  readonly name: string;
  /** Canonical texts by key; what is missing is as in the first example that the calculator had. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a link carries; the first version's figures and name are the link's own. */
export interface Link extends Version {
  /** A country's code; null where the link names none. */
  readonly country: string | null;
  /** The sender's words: plain text, bounded, never markup. */
  readonly title: string;
  readonly note: string;
  /** At most two, whole: what they share with the first is in them too. */
  readonly others: readonly Version[];
  /** The calculator that the figures were carried over from; "" where they were not. */
  readonly from: string;
}

export const EMPTY_LINK: Link = {
  country: null,
  values: new Map(),
  title: "",
  note: "",
  name: "",
  others: [],
  from: "",
};

/**
 * Null when the fragment is not a link with figures, but an anchor of the page or another page's link. Packed texts
 * stay packed, so that this takes no time: see `unpacked`.
 */
export function readLink(fragment: string, keys: Iterable<string>): Link | Unread | null {
  const known = [...keys];
  const found = readHeader(fragment, known);
  if (found === null || found === "garbled") return found;
  if (found.header.kind !== "figures") return null;
  if (found.isNewer) return "newer";
  const { get, unknown } = found.header;
  const values = figures(get, known, "");
  const others = OTHERS.filter((prefix) => [...known, "nombre"].some((key) => get(prefix + key) !== null));
  // Figures under names that nobody knows are no figures; what trackers add to a link with figures is no matter.
  if (known.length > 0 && values.size === 0 && others.length === 0 && unknown.length > 0) return "garbled";
  const from = get("de") ?? "";
  return {
    country: get("pais")?.replace(NO_LETTERS, "").toUpperCase() ?? null,
    values,
    title: cleanTitle(get("titulo") ?? ""),
    note: cleanNote(get("nota") ?? ""),
    name: cleanName(get("nombre") ?? ""),
    others: others.map((prefix) => ({
      name: cleanName(get(`${prefix}nombre`) ?? ""),
      values: new Map([...values, ...figures(get, known, prefix)]),
    })),
    from: SLUG.test(from) ? from : "",
  };
}

function figures(
  get: (name: string) => string | null,
  keys: readonly string[],
  prefix: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) {
    const value = get(prefix + key);
    if (value !== null) found.set(key, value);
  }
  return found;
}

/**
 * Writes what differs from the defaults, the long packed; the same for versions and the first of them. Figures
 * that were carried over are written whole, because they are laid over the reader's own and not over the example.
 */
export async function writeLink(link: Link, defaults: ReadonlyMap<string, string>): Promise<string> {
  const parameters = new URLSearchParams({ v: String(VERSION) });
  const put = (key: string, text: string): void => {
    if (text !== "") parameters.append(key, text);
  };
  const base = link.from === "" ? defaults : new Map<string, string>();
  put("pais", link.country ?? "");
  put("de", link.from);
  for (const [key, value] of link.values)
    if (value !== base.get(key)) parameters.append(key, await pack(value));
  // Names and words come last: a program that cuts long links must not cut figures.
  for (const [index, prefix] of OTHERS.entries()) {
    const other = link.others[index];
    if (other === undefined) continue;
    for (const [key, value] of other.values)
      if (value !== (link.values.get(key) ?? defaults.get(key)))
        parameters.append(prefix + key, await pack(value));
    // A version without a name and without a difference is a version all the same.
    parameters.append(`${prefix}nombre`, cleanName(other.name));
  }
  put("nombre", cleanName(link.name));
  put("titulo", cleanTitle(link.title));
  put("nota", cleanNote(link.note));
  // Programs that find links in a text leave a full stop at their end out.
  return parameters
    .toString()
    .replace(/[.*_-]$/, (last) => `%${last.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function hasPacked({ values, others }: Link): boolean {
  return [values, ...others.map((other) => other.values)].some((each) => [...each.values()].some(isPacked));
}

/** The link with its packed texts unpacked; what can't be is blank, and named. */
export async function unpacked(link: Link): Promise<{ readonly link: Link; readonly broken: boolean }> {
  let broken = false;
  const open = async (values: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> => {
    const opened = new Map<string, string>();
    for (const [key, value] of values) {
      const text = isPacked(value) ? await unpack(value) : value;
      broken ||= text === null;
      opened.set(key, text ?? "");
    }
    return opened;
  };
  const values = await open(link.values);
  const others: Version[] = [];
  for (const other of link.others) others.push({ ...other, values: await open(other.values) });
  return { link: { ...link, values, others }, broken };
}
