/** A whole by its parts: one bar, and below it each part once more in its own place, with its name and figure. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";

const BAR = 1.7;
const BRACKET = 0.35;
const GAP = 0.45;
/** As many looks as the style sheet has for parts that are no news, good or bad; more begin again. */
const LOOKS = 4;

export const stack: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line, width } = paper;
  const parts = chart.rows.map(({ label, values, texts, tone }, index) => ({
    look: `part-${tone || index % LOOKS}`,
    size: Math.max(values[0] ?? 0, 0),
    name: paper.pair(label, texts[0] ?? ""),
  }));
  const whole = parts.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  let y = BAR * em + GAP * em;
  for (const { look, size, name } of parts) {
    const [left, right] = [(before / whole) * width, ((before + size) / whole) * width];
    before += size;
    const inset = { left: left + 1, right: Math.max(right - 1, left + 2) };
    paper.box(look, { ...inset, top: 0, bottom: BAR * em });
    const centre = y + (BRACKET * em) / 2;
    paper.stroke("track", { x: 0, y: centre }, { x: width, y: centre });
    paper.box(look, { ...inset, top: y, bottom: y + BRACKET * em });
    y += BRACKET * em + em * 0.1;
    const lines = paper.wrap(name, width, true);
    const fits = lines.every((text) => left + paper.measure(text, true) <= width);
    const place = fits ? ({ x: left, anchor: "start" } as const) : ({ x: right, anchor: "end" } as const);
    for (const text of lines) {
      paper.write({ text, ...place, y: y + line / 2, look: "figure" });
      y += line;
    }
    y += GAP * em;
  }
  return paper.finish(y - GAP * em + 2);
};
