/** Copies of what a reader keeps, as JSON files: saved from this device, opened on this one or another. */
import { download } from "./download";

/** Far more than any honest copy weighs, and little enough to be read at once on any phone. */
export const MOST_BYTES = 1_000_000;

/**
 * Why a file cannot be used: it holds nothing; weighs too much; is not JSON; is JSON, but no copy of ours; is one,
 * but of something else; was saved by a later version of the site; lacks what its kind must have; cannot be read.
 */
export type Problem =
  "empty" | "too-big" | "not-json" | "not-ours" | "other-kind" | "newer" | "damaged" | "unreadable";

export type Opened<T> = { readonly contents: T } | { readonly problem: Problem };

/** The copies of one kind of thing. The file's keys are public: `{"rumbo": kind, "v": 1, "saved": …, "contents": …}`. */
export class Copies<T> {
  readonly #kind: string;
  readonly #version: number;
  readonly #check: (found: unknown) => T | undefined;

  /** `check` returns the contents once it has made sure of their shape, else undefined; it trusts nothing. */
  constructor(kind: string, version: number, check: (found: unknown) => T | undefined) {
    [this.#kind, this.#version, this.#check] = [kind, version, check];
  }

  /** `name` is the file's, without its ending; today's date is added, so that a later copy does not replace it. */
  save(contents: T, name: string): void {
    const copy = { rumbo: this.#kind, v: this.#version, saved: new Date().toISOString(), contents };
    const text = `${JSON.stringify(copy, null, 2)}\n`;
    download(`${name}-${today()}.json`, new Blob([text], { type: "application/json" }));
  }

  async open(file: Blob): Promise<Opened<T>> {
    if (file.size === 0) return { problem: "empty" };
    if (file.size > MOST_BYTES) return { problem: "too-big" };
    try {
      return this.read(await file.text());
    } catch {
      return { problem: "unreadable" };
    }
  }

  read(text: string): Opened<T> {
    let found: unknown;
    try {
      // Editors on Windows put a mark before the text.
      found = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      return { problem: text.trim() === "" ? "empty" : "not-json" };
    }
    if (typeof found !== "object" || found === null || !("rumbo" in found)) return { problem: "not-ours" };
    if (found.rumbo !== this.#kind) return { problem: "other-kind" };
    if (!("v" in found) || typeof found.v !== "number" || !("contents" in found))
      return { problem: "damaged" };
    if (found.v > this.#version) return { problem: "newer" };
    const contents = found.v === this.#version ? this.#check(found.contents) : undefined;
    return contents === undefined ? { problem: "damaged" } : { contents };
  }
}

/** The reader's own day, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
