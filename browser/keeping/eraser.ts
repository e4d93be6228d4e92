/** Erases kept figures, of one calculator or of all, and can put them back. */
import { type Kept, Place } from "./kept";

export class Eraser {
  readonly #slugs: readonly string[];
  #erased: ReadonlyMap<string, Kept> = new Map();

  constructor(slugs: readonly string[]) {
    this.#slugs = slugs;
  }

  get canUndo(): boolean {
    return this.#erased.size > 0;
  }

  /** How many other calculators have figures here. */
  others(slug: string): number {
    return this.#slugs.filter((each) => each !== slug && new Place(each).isTaken).length;
  }

  erase(slugs: readonly string[] = this.#slugs): void {
    const erased = new Map<string, Kept>();
    for (const slug of slugs) {
      const place = new Place(slug);
      const kept = place.read();
      if (kept !== undefined) erased.set(slug, kept);
      place.erase();
    }
    this.#erased = erased;
  }

  undo(): void {
    for (const [slug, kept] of this.#erased) {
      const place = new Place(slug);
      // What was kept since then is newer.
      if (!place.isTaken) place.write(kept);
    }
    this.#erased = new Map();
  }
}
