/** What moves a result: a row a figure, hollow with less of it, solid with more, from today's result outwards. */
import type { Draw } from "./drawing";
import { type Entry, legend } from "./legend";
import { Paper } from "./paper";
import { reference, referenceHeight } from "./reference";
import { fit } from "./scale";

const BAR = 1;
const GAP = 0.8;

export const tornado: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em } = paper;
  const space = em * 0.4;
  const base = chart.base?.value ?? 0;
  const rows = chart.rows.map(({ label, values, texts }) => {
    const ends = [0, 1].map((index) => ({ value: values[index] ?? base, text: texts[index] ?? "" }));
    const [less, more] = ends as [(typeof ends)[0], (typeof ends)[0]];
    const [low, high] = less.value <= more.value ? [less, more] : [more, less];
    return { label, less, more, low, high };
  });
  const x = fit(
    [
      { value: base },
      ...rows.flatMap(({ low, high }) => [
        { value: Math.min(low.value, base), before: paper.measure(low.text, true) + space },
        { value: Math.max(high.value, base), after: paper.measure(high.text, true) + space },
      ]),
    ],
    0,
    paper.width,
  );
  const [, fewer = "", greater = ""] = chart.columns;
  const legendEnd = legend(paper, [entry(fewer, "less"), entry(greater, "more")]) + em * 0.5;
  const top = legendEnd + referenceHeight(paper, chart.base);
  let y = top;
  for (const { label, less, more, low, high } of rows) {
    y = paper.label(label, y) + em * 0.1;
    const place = { top: y, bottom: y + BAR * em, radius: 2 };
    const box = ({ value }: { value: number }) => ({
      left: x(Math.min(value, base)),
      right: x(Math.max(value, base)),
      ...place,
    });
    paper.box("less", box(less));
    paper.box("more", box(more));
    const middle = y + (BAR * em) / 2;
    const [left, right] = [x(Math.min(low.value, base)), x(Math.max(high.value, base))];
    paper.write({ text: low.text, x: left - space, y: middle, anchor: "end", look: "figure" });
    paper.write({ text: high.text, x: right + space, y: middle, anchor: "start", look: "figure" });
    y += BAR * em + GAP * em;
  }
  const bottom = y - GAP * em;
  reference(paper, chart.base, x, top, bottom);
  return paper.finish(bottom + 2);
};

/** A piece of the bar, as it is drawn. */
function entry(name: string, look: string): Entry {
  return {
    name,
    width: 1.1,
    sample: (paper, left, right, y) =>
      paper.box(look, {
        left,
        right,
        top: y - paper.em * 0.4,
        bottom: y + paper.em * 0.4,
        radius: 2,
      }),
  };
}
