/** The head of every link, `v=1&…`: what page and version it is for, and its texts by name. The one reader of fragments. */
import { INVISIBLE, pairsOf } from "./mending";

const VERSION = 1;
/** Names that say what kind of link it is; one without them holds a calculator's figures. */
const KINDS = ["lista", "hoja"] as const;

/** "newer" when a later version of the page wrote it; "garbled" when it says something that nobody understands. */
export type Unread = "newer" | "garbled";

export interface Header {
  readonly kind: (typeof KINDS)[number] | "figures";
  /** The first text of that name. */
  readonly get: (name: string) => string | null;
  /** Names that are not among those asked for. */
  readonly unknown: readonly string[];
}

export interface Found {
  readonly header: Header;
  readonly isNewer: boolean;
}

/** Marks of the text around, as a browser's address encodes them. */
const AROUND = /[\s"<>`«»“”‘’…]+$/;
/** A version that something stands behind which is no "=" any more: no anchor of a page begins so. */
const VERSION_ALONE = /^v(?:[^\w.-]|-3d)+\d/i;
const OURS = ["v", "pais", "de", "titulo", "nota", "nombre", "hechas", "d", ...KINDS];

/** Null for an anchor of the page; `names` are those that the page's own links have besides the common ones. */
export function readHeader(fragment: string, names: readonly string[] = []): Found | "garbled" | null {
  const known = new Set([...OURS, ...names]);
  const texts = new Map<string, string>();
  const pairs = pairsOf(fragment, known);
  // As with any address, the first of two counts.
  for (const [name, text] of pairs) if (!texts.has(name)) texts.set(name, text);
  const version = texts.get("v")?.replace(INVISIBLE, "").replace(AROUND, "");
  if (version === undefined || !/^[1-9][0-9]*$/.test(version)) {
    // An anchor is one name alone.
    const says = pairs.length > 1 || pairs.some(([name, text]) => text !== "" || VERSION_ALONE.test(name));
    return says || texts.has("v") ? "garbled" : null;
  }
  return {
    isNewer: Number(version) > VERSION,
    header: {
      kind: KINDS.find((kind) => texts.has(kind)) ?? "figures",
      get: (name) => texts.get(name) ?? null,
      unknown: [...texts.keys()].filter((name) => !known.has(name.replace(/^[bc]\./, ""))),
    },
  };
}

/** One of the page's parts says that a link is not understood: the first. */
export function speaks(element: Element): boolean {
  return document.querySelector("rumbo-calculator, rumbo-checklist, rumbo-worksheet") === element;
}
