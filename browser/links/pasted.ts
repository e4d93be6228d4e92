/** A link that the reader pastes: only its page's name and its fragment count, so that it opens in this edition. */
import { findAll } from "../calculator/find";
import { decoded, withoutMarks } from "./mending";
import { inOnePiece, unwrapped } from "./wrapping";

/** Where a fragment begins, encoded as often as programs on its way have done; "?" where one took "#" for it. */
const HEADER = /(?:[#?]|%(?:25)*(?:23|3F))[#/!?&]{0,8}(?=v(?:=|%(?:25)*3D)(?:3D)?[1-9]\d{0,19}(?![\w-]))/i;
const BARE = /^[#/!?&\s]*(?=v(?:=|%(?:25)*3D)(?:3D)?[1-9]\d{0,19}(?![\w-]))/i;
const ADDRESS = /[^\s<>"'«»“”()[\]{}`]*$/;
const PAGE = /([\w-]+\/[\w-]+)(?:\.html?)?[^\w/]*$/i;
/** An address is looked for so far before its fragment. */
const FARTHEST = 1000;
const MOST_TURNS = 6;

export interface Pasted {
  /** The page's address in the site; undefined where only a fragment was pasted. */
  readonly page: string | undefined;
  readonly fragment: string;
}

export function readPasted(text: string): Pasted | undefined {
  const plain = unwrapped(text);
  const [bare] = BARE.exec(plain) ?? [];
  if (bare !== undefined) return { page: undefined, fragment: fragmentIn(plain.slice(bare.length)) };
  const header = HEADER.exec(plain);
  if (header === null) return undefined;
  const [mark] = header;
  const rest = plain.slice(header.index + mark.length);
  const fragment = fragmentIn(rest);
  // What another program added behind an encoded link is that program's.
  const isInside = mark.startsWith("%") && /^v%/i.test(rest);
  return {
    page: pageBefore(plain.slice(Math.max(0, header.index - FARTHEST), header.index)),
    fragment: isInside ? fragment.replace(/&.*$/, "") : fragment,
  };
}

function fragmentIn(rest: string): string {
  return withoutMarks(inOnePiece(rest));
}

function pageBefore(text: string): string | undefined {
  // The address itself may be broken over lines, quoted ones too.
  const whole = text.replace(/(?:\r\n?|\n)\s*(?:>+\s*)*/g, "");
  const [address = ""] = ADDRESS.exec(/:\/\/[^<>"]*$/.test(whole) ? whole : text) ?? [];
  return pageIn(address);
}

/** The page that an address names, whatever stands around its name: another program's address, or a wrong ending. */
export function pageIn(address: string): string | undefined {
  let text = address;
  for (let turn = 0; turn < MOST_TURNS && /%[0-9a-f]{2}/i.test(text); turn++) text = decoded(text);
  for (const each of text.split(/(?=https?:\/\/|file:\/\/)|[\s<>"]/i).reverse()) {
    // The address itself comes before its query, in which yet another may stand.
    const path = each.replace(/[?&#].*$/s, "").replaceAll("\\", "/");
    const [, page] = PAGE.exec(path.replace(/(?:\/+(?:index\.html?)?)+$/i, "")) ?? [];
    if (page !== undefined) return `${page.toLowerCase()}.html`;
  }
  return undefined;
}

/** Opens it here: "opened" when this page took it, "missing" when this edition has no such page. */
export function openPasted({ page, fragment }: Pasted, here: string): "opened" | "leaving" | "missing" {
  if (page === undefined || page === here) {
    // The same fragment again must be heard too.
    history.replaceState(history.state, "", location.href.replace(/#.*$/, ""));
    location.hash = fragment;
    return "opened";
  }
  const own = location.href.replace(/[?#].*$/, "");
  const root = own.endsWith(here) ? own.slice(0, -here.length) : undefined;
  // The menu names every page: one that is not in it would open on an error.
  const target = findAll(document, "a[href]", HTMLAnchorElement).find(
    ({ href }) => root !== undefined && href.replace(/#.*$/, "") === root + page,
  );
  if (target === undefined) return "missing";
  location.assign(`${target.href.replace(/#.*$/, "")}#${fragment}`);
  return "leaving";
}
