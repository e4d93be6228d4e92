/** A line to compare with, across all rows, its name above them. */
import type { ChartBase } from "../python/protocol";
import type { Paper } from "./paper";
import type { Scale } from "./scale";

export function referenceHeight(paper: Paper, base: ChartBase | null): number {
  return base ? paper.wrap(paper.nameOf(base), paper.width).length * paper.line + paper.em * 0.2 : 0;
}

export function reference(paper: Paper, base: ChartBase | null, x: Scale, top: number, bottom: number): void {
  if (!base) return;
  const at = x(base.value);
  const lines = paper.wrap(paper.nameOf(base), paper.width);
  lines.forEach((text, index) => {
    const y = top - paper.em * 0.2 - (lines.length - index - 0.5) * paper.line;
    paper.write({ text, x: at, y, anchor: "middle", look: "aside" });
  });
  paper.stroke("reference", { x: at, y: top - paper.em * 0.2 }, { x: at, y: bottom });
}
