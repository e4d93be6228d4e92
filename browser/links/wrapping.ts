/** What a message does to the link in it: entities, line breaks, mail's own writing, and two guards' own ways of encoding. */
import { INVISIBLE } from "./mending";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  equals: "=",
  gt: ">",
  lt: "<",
  nbsp: " ",
  num: "#",
  percnt: "%",
  quot: '"',
};
const ENTITY = /&(?:(amp|equals|gt|lt|nbsp|num|percnt|quot)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const MOST_ENTITIES = 3;
/** What no link of ours holds: the text around goes on. */
const END = /[<>«»“”()[\]`]|["'](?=[\s>]|$)/;
/** The end of a cell; a sheet that was written by hand holds such quotes itself. */
const CELL_END = /"(?=[,;)])/;
/** Links of ours are shorter, with a message around them. */
const LONGEST = 50_000;
/** A break in the very head, and the marks of quoted mail in it. */
const BROKEN_HEAD = /([#?])[\s>]{0,20}v[\s>]{0,20}=[\s>]{0,20}(?=[1-9])/gi;
const MOST_LINES = 300;

/** A message in plain characters, its links as they were before it. */
export function unwrapped(text: string): string {
  const plain = guarded(
    withoutEscapes(withoutEntities(text.slice(0, LONGEST))).replace(INVISIBLE, ""),
  ).replace(BROKEN_HEAD, "$1v=");
  // Mail's own writing ends a line with "=" where the text goes on.
  return /v=3D\d/i.test(plain) ? plain.replace(/=\s+/g, "") : plain;
}

function withoutEntities(text: string): string {
  let plain = text;
  for (let turn = 0; turn < MOST_ENTITIES; turn++)
    plain = plain.replace(ENTITY, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
      // A mark that nobody sees, or no character at all, is not worth one.
      return code > 0x1f && code < 0x7f ? String.fromCharCode(code) : "";
    });
  return plain;
}

/** What programs write in their data for "/" and "&". */
function withoutEscapes(text: string): string {
  return text
    .replaceAll("\\/", "/")
    .replace(/\\u0026/gi, "&")
    .replace(/\\u003d/gi, "=");
}

/** Proofpoint's two ways: "-23" for "%23" and "_" for "/", or the marks taken out and listed behind. */
function guarded(text: string): string {
  return text
    .replace(/urldefense\.(?:proofpoint\.)?com\/v2\/url\?u=([^&\s]*)[^\s]*/gi, (_, address: string) =>
      address.replaceAll("_", "/").replace(/-([0-9a-f]{2})/gi, "%$1"),
    )
    .replace(/urldefense\.com\/v3\/__(.*?)__;([\w+/=-]*)!![^\s]*/gi, (_, address: string, marks: string) => {
      const letters = [...lettersOf(marks)];
      return address.replaceAll("*", () => letters.shift() ?? "*");
    });
}

function lettersOf(base64: string): string {
  try {
    return atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/**
 * A link from its head on, which may be broken over lines or, by a box, into words: the next piece is its own where it
 * goes on as only a link does. A figure cut in two by a break alone could be two; there the link ends.
 */
export function inOnePiece(rest: string): string {
  let link = "";
  let gap = "";
  for (const each of rest.split(/(\s+(?:>+\s+)*)/, 2 * MOST_LINES)) {
    if (/^\s/.test(each)) {
      gap = each;
      continue;
    }
    if (link !== "" && !goesOn(link, gap, each)) break;
    const ends = [END, ...((link + each).includes("={") ? [] : [CELL_END])]
      .map((mark) => each.search(mark))
      .filter((place) => place >= 0);
    if (ends.length > 0) return link + each.slice(0, Math.min(...ends));
    link += each;
  }
  return link;
}

function goesOn(link: string, gap: string, piece: string): boolean {
  if (/^[\w.%+*,&-]*(?:=|%[\da-f]{2})/i.test(piece)) return true;
  if (/%[0-9a-f]?$/i.test(link.slice(-2))) return /^[0-9a-f]/i.test(piece);
  if (link.endsWith("=")) return /[\r\n]/.test(gap) && /^-?\d/.test(piece);
  return /^[\w-]{8,}(?:&.*)?$/.test(piece) && /^z\.[\w-]*$/.test(link.slice(link.lastIndexOf("=") + 1));
}
