/** Versions of one calculation, side by side; none while there is but one. */
import type { Writing } from "../calculator/field";
import type { Source } from "../calculator/figures";

export const MOST = 3;

/** One version's figures; the country is that of all. */
export interface Version {
  /** Given by the reader; "" for the letter of its place. */
  readonly name: string;
  readonly source: Source;
  readonly writings: ReadonlyMap<string, Writing>;
  readonly borrowed: ReadonlySet<string>;
  readonly ties: ReadonlyMap<string, string>;
}

export interface Versions {
  /** Which one stands in the boxes. */
  readonly active: number;
  readonly all: readonly Version[];
}

export const ONE: Versions = { active: 0, all: [] };

/** A copy of a version after the last, which goes into the boxes to be changed. */
export function added({ all }: Versions, copied: Version): Versions {
  const versions = all.length === 0 ? [copied] : all;
  return { active: versions.length, all: [...versions, { ...copied, name: "" }] };
}

/** Without the one in the boxes; the one before it takes its place. */
export function withoutActive({ active, all }: Versions): Versions {
  return { active: Math.max(0, active - 1), all: all.filter((_, place) => place !== active) };
}

export function renamed({ active, all }: Versions, name: string): Versions {
  return { active, all: all.map((version, place) => (place === active ? { ...version, name } : version)) };
}
