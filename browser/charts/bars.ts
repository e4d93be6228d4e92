/** A bar a row from zero, its figure at the end; a second figure is a mark across the bar to compare it with. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";
import { fit } from "./scale";
import { reference, referenceHeight } from "./reference";

const BAR = 1;
const GAP = 0.8;

export const bars: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line } = paper;
  const space = em * 0.4;
  const rows = chart.rows.map(({ label, values, texts }) => {
    const [value = 0, mark = null] = values.map((each) => each ?? null);
    return { label, value: value ?? 0, mark, text: texts[0] ?? "", markText: texts[1] ?? "" };
  });
  const x = fit(
    [
      { value: 0 },
      ...(chart.base ? [{ value: chart.base.value }] : []),
      ...rows.map(({ value, text }) => {
        const words = paper.measure(text, true) + space;
        return value < 0 ? { value, before: words } : { value, after: words };
      }),
      ...rows.flatMap(({ mark }) => (mark === null ? [] : [{ value: mark, after: 2 }])),
    ],
    0,
    paper.width,
  );
  const top = referenceHeight(paper, chart.base);
  let y = top;
  for (const { label, value, mark, text, markText } of rows) {
    y = paper.label(label, y) + em * 0.1;
    const [start, end] = [x(0), x(value)];
    const bottom = y + BAR * em;
    const middle = (y + bottom) / 2;
    const [left, right] = [Math.min(start, end), Math.max(start, end)];
    paper.box("bar", { left, right, top: y, bottom, radius: 2 });
    const [above, below] = [y - em * 0.25, bottom + em * 0.25];
    paper.stroke("axis", { x: start, y: above }, { x: start, y: below });
    const anchor = value < 0 ? "end" : "start";
    // A mark in the way moves the figure beyond it.
    const beyond = mark !== null && x(mark) >= end && x(mark) < end + paper.measure(text, true) + 2 * space;
    const at = beyond && mark !== null ? x(mark) : end;
    paper.write({ text, x: at + (value < 0 ? -space : space), y: middle, anchor, look: "figure" });
    if (mark !== null) {
      paper.stroke("tick", { x: x(mark), y: above }, { x: x(mark), y: below });
      y = below;
      const words = paper.pair(chart.columns[2] ?? "", markText);
      paper.write({ text: words, x: x(mark), y: y + line / 2, anchor: "middle", look: "aside" });
      y += line;
    } else y = bottom;
    y += GAP * em;
  }
  const bottom = y - GAP * em;
  reference(paper, chart.base, x, top, bottom);
  return paper.finish(bottom + 2);
};
