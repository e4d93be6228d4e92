/** So many steps of so many: a row of cells, as many of them filled as were reached, under its name and its words. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";

const CELL = 0.6;
const GAP = 0.65;

export const levels: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, width } = paper;
  const between = em * 0.2;
  let y = 0;
  for (const { label, values, texts, tone } of chart.rows) {
    const [level = 0, top = 0] = values.map((value) => value ?? 0);
    y = paper.label(paper.pair(label, texts[0] ?? ""), y) + em * 0.1;
    const cell = (width - between * (top - 1)) / Math.max(top, 1);
    for (let step = 0; step < top; step += 1) {
      const left = step * (cell + between);
      const look = step < level ? `part-${tone || 0}` : "cell";
      paper.box(look, { left: left + 1, right: left + cell - 1, top: y, bottom: y + CELL * em });
    }
    y += (CELL + GAP) * em;
  }
  return paper.finish(y - GAP * em + 2);
};
