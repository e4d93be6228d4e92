/** A list's link: `#v=1&lista=correo&hechas=permiso,bajas`. Its keys are public: never renamed, only added. */

const VERSION = 1;

/** The ids that a sender had checked; "newer" when a later version of the page wrote the link. */
export type ListLink = { readonly done: readonly string[] } | "newer";

/** Null when the fragment is not a link to this list, but an anchor or another list's link. */
export function readListLink(fragment: string, list: string): ListLink | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const version = parameters.get("v");
  if (version === null || !/^[1-9][0-9]*$/.test(version) || parameters.get("lista") !== list) return null;
  if (Number(version) > VERSION) return "newer";
  const names = (parameters.get("hechas") ?? "").split(",").filter((name) => /^[a-z0-9-]+$/.test(name));
  return { done: [...new Set(names)].map((name) => `${list}.${name}`) };
}

/** `done` are whole ids of this list. */
export function writeListLink(list: string, done: readonly string[]): string {
  // Ids need no encoding, and commas stay readable where a message shows the address.
  return `#v=${VERSION}&lista=${list}&hechas=${done.map((id) => id.slice(list.length + 1)).join(",")}`;
}

/** The marks that a link brought, by list: still there when the theme puts the page back under its reader. */
export const borrowed = new Map<string, ReadonlySet<string>>();
