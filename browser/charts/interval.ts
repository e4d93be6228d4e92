/** How far a figure could really be: a band from its lowest to its highest value, a diamond where it stands. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";
import { reference, referenceHeight } from "./reference";
import { fit, numbers } from "./scale";

const BAND = 0.8;
const GAP = 0.9;

export const interval: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line, width } = paper;
  const values = chart.rows.flatMap((row) => numbers(row.values));
  if (chart.base) values.push(chart.base.value);
  const x = fit(
    values.map((value) => ({ value, before: em, after: em })),
    0,
    width,
  );
  const top = referenceHeight(paper, chart.base);
  let y = top;
  for (const { label, values, texts } of chart.rows) {
    y = paper.label(label, y);
    const [low, middle, high] = values.map((value) => (value === null ? null : x(value)));
    if (typeof middle === "number") {
      paper.write({ text: texts[1] ?? "", x: middle, y: y + line / 2, anchor: "middle", look: "figure" });
      y += line + em * 0.15;
    }
    const centre = y + (BAND * em) / 2;
    paper.stroke("track", { x: 0, y: centre }, { x: width, y: centre });
    if (typeof low === "number" && typeof high === "number")
      paper.box("band", {
        left: low,
        right: high,
        top: y,
        bottom: y + BAND * em,
        radius: (BAND * em) / 2,
      });
    if (typeof middle === "number")
      paper.dot("needle", { x: middle, y: centre, radius: em * 0.55, isDiamond: true });
    y += BAND * em + em * 0.2;
    if (typeof low === "number" && typeof high === "number")
      y = ends(paper, texts[0] ?? "", texts[2] ?? "", low, high, y);
    y += GAP * em;
  }
  const bottom = y - GAP * em;
  reference(paper, chart.base, x, top, bottom);
  return paper.finish(bottom + 2);
};

/** The ends in words, below the band; where it is too short for both they share its middle. */
function ends(paper: Paper, low: string, high: string, left: number, right: number, top: number): number {
  const space = paper.em;
  const [lowWidth, highWidth] = [paper.measure(low), paper.measure(high)];
  const both = lowWidth + space + highWidth;
  const y = top + paper.line / 2;
  if (both > paper.width) {
    paper.write({ text: low, x: left, y, anchor: "start", look: "aside" });
    paper.write({ text: high, x: right, y: y + paper.line, anchor: "end", look: "aside" });
    return top + 2 * paper.line;
  }
  const isWide = right - left >= both;
  const start = isWide ? left : Math.max(0, Math.min((left + right - both) / 2, paper.width - both));
  paper.write({ text: low, x: start, y, anchor: "start", look: "aside" });
  paper.write({ text: high, x: isWide ? right : start + both, y, anchor: "end", look: "aside" });
  return top + paper.line;
}
