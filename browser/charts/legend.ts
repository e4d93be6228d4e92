/** What each look stands for: a sample and its name, below each other where they don't fit side by side. */
import type { Paper } from "./paper";

export interface Entry {
  readonly name: string;
  /** Of the sample, in ems. */
  readonly width: number;
  sample(paper: Paper, left: number, right: number, y: number): void;
}

/** Returns where the legend ends. */
export function legend(paper: Paper, entries: readonly Entry[]): number {
  const { em, line } = paper;
  let [left, y] = [0, 0];
  for (const { name, width, sample } of entries) {
    const right = left + width * em;
    const wide = right - left + em * 0.5 + paper.measure(name);
    if (left > 0 && left + wide > paper.width) [left, y] = [0, y + line];
    const middle = y + line / 2;
    sample(paper, left + 1, left + width * em, middle);
    paper.write({
      text: name,
      x: left + (width + 0.5) * em,
      y: middle,
      anchor: "start",
      look: "aside",
    });
    left += wide + em * 1.2;
  }
  return y + line;
}
