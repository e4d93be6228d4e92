/** How figures go on: a line a column, with its first and last figure. */
import type { Chart } from "../python/protocol";
import type { Draw } from "./drawing";
import { type Entry, legend } from "./legend";
import type { Point } from "./marks";
import { Paper } from "./paper";
import { fit, numbers } from "./scale";

/** Each line differs from the others in its stroke, not only in its colour. */
const LOOKS = 3;
const MOST_DOTS = 24;

const lookOf = (index: number): string => `line-${index % LOOKS}`;

function stop(paper: Paper, index: number, point: Point): void {
  paper.dot(`${lookOf(index)}-dot`, { ...point, radius: paper.em * 0.28, isDiamond: index % 2 === 1 });
}

/** A piece of the line, as it is drawn. */
function entry(name: string, index: number): Entry {
  return {
    name,
    width: 2.6,
    sample: (paper, left, right, y) => {
      paper.stroke(lookOf(index), { x: left, y }, { x: right, y });
      stop(paper, index, { x: (left + right) / 2, y });
    },
  };
}

type Series = readonly (Point | null)[];

export const lines: Draw = (chart, room) => {
  const paper = new Paper(room);
  const { em, line, width } = paper;
  const values = chart.rows.flatMap((row) => numbers(row.values));
  const names = chart.columns.slice(1);
  const top = legend(paper, names.map(entry)) + line;
  const bottom = top + Math.max(em * 9, Math.min(em * 15, width * 0.42));
  const up = fit(
    [...values, ...(chart.base ? [chart.base.value] : [])].map((value) => ({ value })),
    0,
    bottom - top,
  );
  const across = fit([{ value: 0 }, { value: Math.max(chart.rows.length - 1, 1) }], em, width - em);
  const all: Series[] = names.map((_, column) =>
    chart.rows.map(({ values }, index) => {
      const value = values[column] ?? null;
      return value === null ? null : { x: across(index), y: bottom - up(value) };
    }),
  );
  const ground = bottom + line * 1.3;
  paper.stroke("track", { x: 0, y: ground }, { x: width, y: ground });
  if (chart.base) {
    const y = bottom - up(chart.base.value);
    paper.stroke("reference", { x: 0, y }, { x: width, y });
    paper.write({ text: paper.nameOf(chart.base), x: 0, y: y - line / 2, anchor: "start", look: "aside" });
  }
  all.forEach((points, index) => {
    const stops = points.length > MOST_DOTS ? [points[0], points.at(-1)] : points;
    paper.path(lookOf(index), points);
    for (const point of stops) if (point) stop(paper, index, point);
  });
  figures(paper, chart, all);
  stages(paper, chart, across, ground + em * 0.2);
  return paper.finish(ground + em * 0.2 + line);
};

/** The first and the last figures, on the side that the line leaves free; where lines meet, once. */
function figures(paper: Paper, chart: Chart, all: readonly Series[]): void {
  const last = chart.rows.length - 1;
  for (const [index, next, anchor] of [
    [0, 1, "start"],
    [last, last - 1, "end"],
  ] as const) {
    const seen = new Set<string>();
    all.forEach((points, column) => {
      const [at, beside] = [points[index], points[next]];
      const text = chart.rows[index]?.texts[column] ?? "";
      if (!at || seen.has(text)) return;
      const isAbove = seen.size > 0 ? at.y < (all[0]?.[index]?.y ?? 0) : at.y <= (beside?.y ?? at.y);
      seen.add(text);
      const y = at.y + (isAbove ? -1 : 1) * paper.line * 0.8;
      paper.write({ text, x: at.x, y, anchor, look: "figure" });
    });
  }
}

/** As many row labels below as have room, the first and the last always. */
function stages(paper: Paper, chart: Chart, across: (index: number) => number, top: number): void {
  const last = chart.rows.length - 1;
  const widest = Math.max(...chart.rows.map(({ label }) => paper.measure(label))) + paper.em;
  const room = Math.max(Math.floor(paper.width / widest), 2) - 1;
  const step = Math.max(Math.ceil(last / room), 1);
  chart.rows.forEach(({ label }, index) => {
    const isShown = index === last || (index % step === 0 && last - index >= step);
    const anchor = index === 0 ? "start" : index === last ? "end" : "middle";
    const x = index === 0 ? 0 : index === last ? paper.width : across(index);
    if (isShown) paper.write({ text: label, x, y: top + paper.line / 2, anchor, look: "aside" });
  });
}
