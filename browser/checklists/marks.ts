/** What the reader has checked, in all lists together: one thing kept on the device, for as long as it lets us. */
import { Store } from "../device/store";

/** Public: ids stand in readers' devices and in links, whether or not a page still has them. */
const ID = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;

/** Many times the ids that there are: a file or a device that holds more was not filled by us. */
const MOST_IDS = 5000;

/** What a change did, so that exactly this can be undone, and nothing that came after it. */
export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Why marks may be lost: the device lets us write nothing, has no room, or what it kept cannot be read. */
export type Trouble = "blocked" | "full" | "broken";

/** What is kept, and what copies hold. */
export interface Kept {
  readonly done: readonly string[];
}

/** Makes sure of the shape of what comes from a device or a file. */
export function checkKept(found: unknown): Kept | undefined {
  if (typeof found !== "object" || found === null || !("done" in found)) return undefined;
  const { done } = found;
  if (!Array.isArray(done) || done.length > MOST_IDS) return undefined;
  const ids = done.filter((id): id is string => typeof id === "string" && ID.test(id));
  return ids.length === done.length ? { done: [...new Set(ids)] } : undefined;
}

/** Tells of every change by an event "change". */
class Marks extends EventTarget {
  readonly #store = new Store("checklists", 1, checkKept);
  #done: ReadonlySet<string> = new Set();
  #trouble: Trouble | undefined;
  #told = new Set<Trouble>();

  constructor() {
    super();
    this.#read();
  }

  get done(): ReadonlySet<string> {
    return this.#done;
  }

  /** What the reader must know and has not been told in this visit. */
  takeTrouble(): Trouble | undefined {
    const trouble = this.#trouble;
    if (trouble === undefined || this.#told.has(trouble)) return undefined;
    this.#told.add(trouble);
    return trouble;
  }

  /** Another tab may have changed what is kept, and a page that the browser had put aside has missed it. */
  watch(signal: AbortSignal): void {
    this.#store.watch(() => this.refresh(), signal);
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.refresh(), { signal });
  }

  refresh(): void {
    // What could not be written lives in this page alone.
    if (this.#trouble === "blocked" || this.#trouble === "full") return;
    this.#read();
    this.dispatchEvent(new Event("change"));
  }

  /** Makes these ids, of all of those, the checked ones. */
  choose(checked: Iterable<string>, among: Iterable<string>): Change {
    const wanted = new Set(checked);
    const all = [...among];
    return this.apply({
      added: all.filter((id) => wanted.has(id)),
      removed: all.filter((id) => !wanted.has(id)),
    });
  }

  /** Returns what it really changed. */
  apply(change: Change): Change {
    this.refresh();
    const added = change.added.filter((id) => !this.#done.has(id));
    const removed = change.removed.filter((id) => this.#done.has(id));
    const gone = new Set(removed);
    this.#done = new Set([...this.#done, ...added].filter((id) => !gone.has(id)));
    const kept = this.#store.write({ done: [...this.#done] });
    this.#trouble = kept === "kept" ? undefined : kept;
    this.dispatchEvent(new Event("change"));
    return { added, removed };
  }

  undo({ added, removed }: Change): void {
    this.apply({ added: removed, removed: added });
  }

  #read(): void {
    const kept = this.#store.read();
    this.#trouble = kept === undefined && this.#store.isThere ? "broken" : undefined;
    this.#done = new Set(kept?.done);
  }
}

/** One for all lists of the visit: pages come and go, and where nothing can be kept this is all there is. */
export const marks = new Marks();
