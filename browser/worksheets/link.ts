/** A sheet's link: `#v=1&hoja=signed_goal&d=…`, its texts packed, and the sender's words. The names are public for years. */
import { type Unread, readHeader } from "../links/header";
import { isPacked, pack, unpack } from "../links/packing";
import { type Words, cleanNote, cleanTitle } from "../links/words";
import { checkValues, type Values } from "./values";

const VERSION = 1;

/** What a link holds; "other" when it is another sheet's. */
export type SheetLink = { readonly packed: string; readonly words: Words } | Unread | "other";

/** Null when the fragment is no link to a sheet, but an anchor of the page. */
export function readSheetLink(fragment: string, sheet: string): SheetLink | null {
  const found = readHeader(fragment);
  if (found === null || found === "garbled") return found;
  const { get, kind } = found.header;
  if (kind !== "hoja") return null;
  if (get("hoja")?.toLowerCase() !== sheet) return "other";
  if (found.isNewer) return "newer";
  const words = { title: cleanTitle(get("titulo") ?? ""), note: cleanNote(get("nota") ?? "") };
  return { packed: get("d") ?? "", words };
}

/** Undefined for what was cut, altered or made to burst. */
export async function unpackValues(packed: string): Promise<Values | undefined> {
  const text = isPacked(packed) ? await unpack(packed) : packed;
  try {
    return checkValues(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

/** The fragment without "#". Words come last: a program that cuts long links must not cut the sheet. */
export async function writeSheetLink(sheet: string, values: Values, words: Words): Promise<string> {
  const parameters = new URLSearchParams({ v: String(VERSION), hoja: sheet });
  parameters.set("d", await pack(JSON.stringify(values)));
  if (words.title !== "") parameters.set("titulo", words.title);
  if (words.note !== "") parameters.set("nota", words.note);
  // Programs that find links in a text leave a full stop at their end out.
  return parameters
    .toString()
    .replace(/[.*_-]$/, (last) => `%${last.charCodeAt(0).toString(16).toUpperCase()}`);
}
