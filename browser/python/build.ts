/** What the build knows and the page needs: where the runtime's files are and how much they weigh. */

/** The two files that are not JavaScript. */
export type FileName = "wasm" | "library";

export interface Weight {
  /** Bytes as the browser sees them. */
  readonly raw: number;
  /** Bytes as they cross the network when compressed. */
  readonly compressed: number;
  /** Adler-32 of the raw bytes. */
  readonly sum: number;
}

export interface Build {
  /** Relative to our assets; its name carries a hash of what is in it. */
  readonly folder: string;
  readonly files: Readonly<Record<FileName, { readonly name: string } & Weight>>;
  readonly worker: { readonly name: string } & Weight;
  /** The script that carries all of the above when the site is opened from a folder. */
  readonly embedded: string;
}

/** Put in place by the bundler. */
declare const RUMBO_BUILD: Build;

export const build: Build = RUMBO_BUILD;
