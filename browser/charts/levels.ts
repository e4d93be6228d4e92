/** So many steps of so many: a row of cells, as many of them filled as were reached, beside or under its words. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";

const CELL = 0.6;
const GAP = 0.65;
/** Of the width: longer words stand above their row. */
const MOST_BESIDE = 0.45;

export const levels: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line, width } = paper;
  const between = em * 0.2;
  const names = chart.rows.map(({ label, texts }) => paper.pair(label, texts[0] ?? ""));
  const widest = Math.max(...names.map((name) => paper.measure(name)));
  const isBeside = widest <= width * MOST_BESIDE;
  const start = isBeside ? widest + em : 0;
  let y = 0;
  chart.rows.forEach(({ values, tone }, index) => {
    const [level = 0, top = 0] = values.map((value) => value ?? 0);
    const end = paper.label(names[index] ?? "", y);
    const above = isBeside ? y + (line - CELL * em) / 2 : end + em * 0.1;
    const cell = (width - start - between * (top - 1)) / Math.max(top, 1);
    for (let step = 0; step < top; step += 1) {
      const left = start + step * (cell + between);
      const look = step < level ? `part-${tone || 0}` : "cell";
      paper.box(look, { left: left + 1, right: left + cell - 1, top: above, bottom: above + CELL * em });
    }
    y = isBeside ? end + em * 0.15 : above + (CELL + GAP) * em;
  });
  return paper.finish(isBeside ? y : y - GAP * em + 2);
};
