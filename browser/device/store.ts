/** What stays on this device between visits: versioned, and calm where storage is blocked, full or broken. */

const PREFIX = "rumbo:";

/** Whether what was written will still be there: "blocked" where the browser allows no storage, "full" where it has no room. */
export type Kept = "kept" | "full" | "blocked";

/** One named thing kept as JSON; `read` trusts nothing that it finds. */
export class Store<T> {
  readonly #key: string;
  readonly #version: number;
  readonly #check: (found: unknown) => T | undefined;

  /** `check` returns what was kept once it has made sure of its shape, else undefined. */
  constructor(name: string, version: number, check: (found: unknown) => T | undefined) {
    [this.#key, this.#version, this.#check] = [`${PREFIX}${name}`, version, check];
  }

  /** Whether anything is kept, readable or not. */
  get isThere(): boolean {
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  read(): T | undefined {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      if (typeof found !== "object" || found === null || !("v" in found) || !("kept" in found))
        return undefined;
      return found.v === this.#version ? this.#check(found.kept) : undefined;
    } catch {
      return undefined;
    }
  }

  write(kept: T): Kept {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ v: this.#version, kept }));
      return "kept";
    } catch (reason) {
      return reason instanceof DOMException && reason.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  /** Calls back when another tab has written this, or erased it. */
  watch(act: () => void, signal: AbortSignal): void {
    window.addEventListener(
      "storage",
      ({ key }) => {
        if (key === this.#key || key === null) act();
      },
      { signal },
    );
  }

  erase(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Where nothing can be written, nothing is kept.
    }
  }
}
