/** Plot's marks in CSS pixels, one for all shapes of a look; colours and weights are the style sheet's, by class. */
import { dot, line, link, rect, text } from "@observablehq/plot";

export type Mark = ReturnType<typeof dot>;

export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly look: "label" | "figure" | "aside";
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its corners. */
  readonly radius?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly from: Point;
  readonly to: Point;
}

export interface Dot extends Point {
  readonly radius: number;
  readonly isDiamond?: boolean;
}

const css = (look: string): string => `rumbo-mark-${look}`;

/** Shapes of one look: shapes of one mark share their corners and their sign. */
export function boxes(look: string, places: readonly Box[]): Mark {
  // A value too small to be seen still leaves a trace.
  const seen = places.map((box) => ({ ...box, right: Math.max(box.right, box.left + 1.5) }));
  const sides = { x1: "left", x2: "right", y1: "top", y2: "bottom" } as const;
  return rect(seen, { ...sides, rx: places[0]?.radius ?? 0, className: css(look) });
}

export function dots(look: string, points: readonly Dot[]): Mark {
  const symbol = points[0]?.isDiamond ? "diamond" : "circle";
  return dot(points, { x: "x", y: "y", r: points[0]?.radius ?? 0, symbol, className: css(look) });
}

export function strokes(look: string, all: readonly Stroke[]): Mark {
  return link(all, {
    x1: ({ from }: Stroke) => from.x,
    y1: ({ from }: Stroke) => from.y,
    x2: ({ to }: Stroke) => to.x,
    y2: ({ to }: Stroke) => to.y,
    className: css(look),
  });
}

/** A line through points; a missing one leaves a gap. */
export function path(look: string, points: readonly (Point | null)[]): Mark {
  return line(points, { x: (p: Point | null) => p?.x, y: (p: Point | null) => p?.y, className: css(look) });
}

export function words(look: string, all: readonly Word[], em: number): Mark {
  return text(all, {
    x: "x",
    y: "y",
    text: "text",
    textAnchor: "start",
    fontSize: em,
    className: css(look),
  });
}
