/** What programs do to a link on its way, undone; a link that arrives as it was made comes out as it went in. */

/** Marks that nobody sees, and that copying brings along. */
export const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** "&" as HTML writes it, and as a program writes that once more. */
const AMPERSAND = /&(?:(?:amp|#0*38|#x0*26)(?:;|%3b))+/gi;
const EQUALS = /&(?:equals|#0*61|#x0*3d);/gi;
const LEADING = /^(?:[#/!?&\s]|%20|%23)+/;
/** Our own links never end in one of these, because we encode them there: they come from the text around. */
const TRAILING =
  /(?:[\s.,;:!?)\]}>'"*_~|\\/`»”’…\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|&(?:gt|lt|quot|apos|nbsp|#\d+);)+$/u;
const MOST_MARKS = 40;
/** What shops and networks hang on to addresses to follow their readers. */
const TRACKER =
  /[?&](?:fbclid|gclid|gbraid|wbraid|dclid|msclkid|ttclid|twclid|igshid?|yclid|li_fat_id|mc_[ce]id|utm_\w+)(?:=[^&?#]*)?(?=[&?#]|$)/gi;
/** Each program on the way may encode what came; more than this is no accident. */
const MOST_TURNS = 6;

/** The names and texts in a fragment, in their order; `names` tell a separator from a mark in a text. */
export function pairsOf(fragment: string, names: Iterable<string>): [string, string][] {
  const known = new Set(names);
  return segments(mended(fragment), known)
    .map(pairOf)
    .filter(([name]) => name !== "");
}

function mended(fragment: string): string {
  // A text to scroll to is the browser's business.
  let text = fragment
    .replace(/:~:.*$/s, "")
    .replace(INVISIBLE, "")
    .replace(LEADING, "")
    .replace(TRACKER, "");
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const next = mendedOnce(text);
    if (next === text) break;
    text = next;
  }
  return withoutMarks(text.replace(TRACKER, ""));
}

/** A link may hold megabytes: only its very end is looked at. */
export function withoutMarks(text: string): string {
  const start = text.slice(0, -MOST_MARKS);
  return (
    start +
    text.slice(-MOST_MARKS).replace(TRAILING, (marks, place: number, end: string) => {
      const whole = start + end.slice(0, place);
      // What is packed begins so, and a text in braces, which a sheet written by hand is, ends so.
      if (whole.endsWith("=z") && marks.startsWith(".")) return ".";
      return whole.includes("={") ? marks.slice(0, marks.lastIndexOf("}") + 1) : "";
    })
  );
}

function mendedOnce(text: string): string {
  const plain = text.replace(AMPERSAND, "&").replace(EQUALS, "=");
  if (/^v=3D\d/i.test(plain)) return fromQuotedPrintable(plain);
  const [head = ""] = /^[^&?#;]*/.exec(plain) ?? [];
  // Our texts hold no plain "&" and no plain "=": an encoded one after the version was one of the link's own.
  if (/^v%(?:25)*3D/i.test(head) || /^v=\d+%(?:25)*26[^=]*$/i.test(head))
    return decodedHead(head) + plain.slice(head.length);
  return plain.replace(/^(v=\d+(?:&pais=[a-z]{2})?)%(?:25)*26/i, "$1&").replace(/%26(?=[\w.]+=)/g, "&");
}

/** "=" as mail writes it, and its line breaks, of which an address keeps half. */
function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, "")
    .split(/=3D/i)
    .map((part) => part.replaceAll("=", ""))
    .join("=");
}

/** A link in another program's text ends where that text goes on: our own spaces are encoded once more there. */
function decodedHead(text: string): string {
  return decoded(text.replace(/\+.*$/s, "")).replace(/[\s"<>].*$/s, "");
}

/** Decodes what can be, and leaves the rest as it is. */
export function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

function segments(text: string, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const segment of text.split(/[&#]|[?/](?=[a-z][\w.-]*=)/i)) {
    const [first = "", ...rest] = segment.split(/;(?=[\w.]+=)/);
    found.push(first);
    // Between names that we know a semicolon separates; else it is part of a text, such as a table.
    for (const part of rest) {
      const name = part.slice(0, part.indexOf("=")).toLowerCase();
      if (known.has(name.replace(/^[bc]\./, ""))) found.push(part);
      else found.push(`${found.pop()};${part}`);
    }
  }
  return found;
}

/** URLSearchParams never throws: what is wrongly encoded stays as it is, and becomes that field's error. */
function pairOf(segment: string): [string, string] {
  const whole = segment.includes("=") ? segment : segment.replace(/%(?:25)*3D/i, "=");
  const [[name, text] = ["", ""]] = new URLSearchParams(whole);
  return [name.replace(INVISIBLE, "").trim().toLowerCase(), text];
}
