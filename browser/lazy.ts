/** Scripts that are fetched only when a reader needs them, once, and kept for the visit. */
import { addScript } from "./script";

type Name = "charts" | "spreadsheet";

/** Put in place by the bundler: each script's name, with a hash of what is in it. */
declare const RUMBO_LAZY: Readonly<Record<Name, string>>;

const coming = new Map<Name, Promise<void>>();

/** Resolves when the script has run; after a failure, the next call tries again. */
export function fetchScript(name: Name): Promise<void> {
  const known = coming.get(name);
  if (known) return known;
  const fetched = addScript(RUMBO_LAZY[name]).catch((reason: unknown) => {
    coming.delete(name);
    throw reason;
  });
  coming.set(name, fetched);
  return fetched;
}
