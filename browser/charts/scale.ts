/** From values to pixels, leaving room for the words that stand beside the marks. */

/** A value, and the pixels that its words take before and after its place. */
export interface Extent {
  readonly value: number;
  readonly before?: number;
  readonly after?: number;
}

export type Scale = (value: number) => number;

/** The largest scale on which every value and its words lie between `left` and `right`. */
export function fit(extents: readonly Extent[], left: number, right: number): Scale {
  let perUnit = Infinity;
  for (const { value: low, before = 0 } of extents)
    for (const { value: high, after = 0 } of extents)
      if (high > low) perUnit = Math.min(perUnit, Math.max(right - left - before - after, 0) / (high - low));
  // Values that are all the same stand in the middle.
  if (perUnit === Infinity) return () => (left + right) / 2;
  const lowest = Math.min(...extents.map(({ value }) => value));
  const start = Math.max(...extents.map(({ value, before = 0 }) => before - (value - lowest) * perUnit));
  return (value) => left + start + (value - lowest) * perUnit;
}

/** The numbers among the values of a row. */
export function numbers(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}
