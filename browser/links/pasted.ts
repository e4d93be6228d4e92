/** A link that the reader pastes: only its page's name and its fragment count, so that it opens in this edition. */
import { findAll } from "../calculator/find";

const LINK = /(?:^|\s|[<("'«“])([^\s<("'«“]*)#(v=[1-9]\d*(?:&\S*)?)/u;
const FRAGMENT = /^\s*#?(v=[1-9]\d*(?:&\S*)?)/;
/** Our own links never end in one of these: they come from the text around. */
const AROUND = /[>)\].,;:!?"'»”]+$/u;
const PAGE = /(?:^|\/)([\w-]+\/[\w-]+)(?:\.html)?(?:\?.*)?$/;

export interface Pasted {
  /** The page's address in the site; undefined where only a fragment was pasted. */
  readonly page: string | undefined;
  readonly fragment: string;
}

export function readPasted(text: string): Pasted | undefined {
  const [, bare] = FRAGMENT.exec(text) ?? [];
  const [, before = "", after] = bare === undefined ? (LINK.exec(text) ?? []) : [];
  const fragment = (bare ?? after)?.replace(AROUND, "");
  if (fragment === undefined) return undefined;
  const [, page] = PAGE.exec(before) ?? [];
  return { page: page === undefined ? undefined : `${page}.html`, fragment };
}

/** Opens it here: true when this page took it, "missing" when this edition has no such page. */
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
