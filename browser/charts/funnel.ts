/** The stages between money and customers: stops of a route, each with its figure; stages that share a scale have bars. */
import type { Draw } from "./drawing";
import { Paper } from "./paper";

const BAR = 0.55;
const GAP = 0.8;

export const funnel: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line, width } = paper;
  const radius = em * 0.42;
  const left = em * 1.6;
  const rows = chart.rows.map(({ label, values, texts, shared }) => ({
    label,
    value: values[0] ?? 0,
    text: texts[0] ?? "",
    hasBar: shared,
  }));
  const most = Math.max(...rows.filter(({ hasBar }) => hasBar).map(({ value }) => value), 0) || 1;
  const stops: { x: number; y: number }[] = [];
  let y = 0;
  for (const { label, value, text, hasBar } of rows) {
    const middle = y + line / 2;
    stops.push({ x: radius + 1, y: middle });
    const beside = left + paper.measure(text, true) + em * 0.4;
    paper.write({ text, x: left, y: middle, anchor: "start", look: "figure" });
    if (beside + paper.measure(label) <= width) {
      paper.write({ text: label, x: beside, y: middle, anchor: "start", look: "label" });
      y += line;
    } else y = paper.label(label, y + line, left);
    if (hasBar) {
      const right = left + (value / most) * (width - left);
      paper.box("bar", { left, right, top: y, bottom: y + BAR * em, radius: 2 });
      y += BAR * em;
    }
    y += GAP * em;
  }
  stops.slice(1).forEach((to, index) => {
    const from = stops[index] as (typeof stops)[0];
    paper.stroke("route", { x: from.x, y: from.y + radius * 1.6 }, { x: to.x, y: to.y - radius * 1.6 });
  });
  stops.forEach((stop, index) => {
    paper.dot(index === stops.length - 1 ? "goal" : "stop", { ...stop, radius });
  });
  return paper.finish(y - GAP * em + 2);
};
