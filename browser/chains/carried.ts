/** Remembers that the reader carried figures on this device: a link that says so may be anybody's. */
import { Store } from "../device/store";

interface Note {
  readonly to: string;
  readonly fragment: string;
}

const store = new Store<Note>("carried", 1, check);

/** The reader goes on to another calculator with these figures. */
export function noteCarried(to: string, fragment: string): void {
  store.write({ to, fragment });
}

/** Whether the figures of the page's address were just carried here; true once. */
export function carriedHere(slug: string): boolean {
  const note = store.read();
  const isHere = note?.to === slug && note.fragment === location.hash;
  if (isHere) store.erase();
  return isHere;
}

function check(found: unknown): Note | undefined {
  if (typeof found !== "object" || found === null || !("to" in found) || !("fragment" in found))
    return undefined;
  const { to, fragment } = found;
  return typeof to === "string" && typeof fragment === "string" ? { to, fragment } : undefined;
}
