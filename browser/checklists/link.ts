/** A list's link: `#v=1&lista=correo&hechas=permiso,bajas`, and the sender's words. Its keys are public: only added. */
import { type Words, cleanNote, cleanTitle } from "../links/words";

const VERSION = 1;

/** What a sender had checked, as whole ids, and wrote. */
export interface ListLink {
  readonly done: readonly string[];
  readonly words: Words;
}

/** Null when the fragment is no link to this list; "newer" when a later version of the page wrote it. */
export function readListLink(fragment: string, list: string): ListLink | "newer" | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const version = parameters.get("v");
  if (version === null || !/^[1-9][0-9]*$/.test(version) || parameters.get("lista") !== list) return null;
  if (Number(version) > VERSION) return "newer";
  const names = (parameters.get("hechas") ?? "").split(",").filter((name) => /^[a-z0-9-]+$/.test(name));
  return {
    done: [...new Set(names)].map((name) => `${list}.${name}`),
    words: {
      title: cleanTitle(parameters.get("titulo") ?? ""),
      note: cleanNote(parameters.get("nota") ?? ""),
    },
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
