/** A list's link: `#v=1&lista=correo&hechas=permiso,bajas`, and the sender's words. Its keys are public: only added. */
import { type Unread, readHeader } from "../links/header";
import { type Words, cleanNote, cleanTitle } from "../links/words";

const VERSION = 1;

/** What a sender had checked, as whole ids, and wrote. */
export interface ListLink {
  readonly done: readonly string[];
  readonly words: Words;
}

/** Null when the fragment is no link to this list. */
export function readListLink(fragment: string, list: string): ListLink | Unread | null {
  const found = readHeader(fragment);
  if (found === null || found === "garbled") return found;
  const { get } = found.header;
  if (get("lista")?.toLowerCase() !== list) return null;
  if (found.isNewer) return "newer";
  const names = (get("hechas") ?? "").split(",").filter((name) => /^[a-z0-9-]+$/.test(name));
  return {
    done: [...new Set(names)].map((name) => `${list}.${name}`),
    words: { title: cleanTitle(get("titulo") ?? ""), note: cleanNote(get("nota") ?? "") },
  };
}

/** Returns the fragment without its "#". */
export function writeListLink(list: string, { done, words }: ListLink): string {
  const parameters = new URLSearchParams();
  if (words.title !== "") parameters.set("titulo", words.title);
  if (words.note !== "") parameters.set("nota", words.note);
  // Ids need no encoding, and commas stay readable where a message shows the address.
  const names = done.map((id) => id.slice(list.length + 1)).join(",");
  return [`v=${VERSION}&lista=${list}&hechas=${names}`, parameters.toString()].filter(Boolean).join("&");
}

/** What a link brought, by list: still there when the theme puts the page back under its reader. */
export const borrowed = new Map<string, ListLink>();
