/** Plot's marks in CSS pixels; their colours and weights are the style sheet's, by class. */
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
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const css = (look: string): string => `rumbo-mark-${look}`;

/** Boxes of one look; a value too small to be seen still leaves a trace. */
export function boxes(places: readonly Box[], look: string, radius = 0): Mark {
  const seen = places.map((box) => ({ ...box, right: Math.max(box.right, box.left + 1.5) }));
  const sides = { x1: "left", x2: "right", y1: "top", y2: "bottom" } as const;
  return rect(seen, { ...sides, rx: radius, className: css(look) });
}

export function dots(points: readonly Point[], radius: number, look: string, isDiamond = false): Mark {
  const symbol = isDiamond ? "diamond" : "circle";
  return dot(points, { x: "x", y: "y", r: radius, symbol, className: css(look) });
}

/** A straight line between two points. */
export function stroke(from: Point, to: Point, look: string): Mark {
  return link([{ from, to }], {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    className: css(look),
  });
}

/** A line through points; a missing one leaves a gap. */
export function path(points: readonly (Point | null)[], look: string): Mark {
  return line(points, { x: (p: Point | null) => p?.x, y: (p: Point | null) => p?.y, className: css(look) });
}

/** Words, one mark a look. */
export function words(all: readonly Word[], em: number): Mark[] {
  const looks = [...new Set(all.map(({ look }) => look))];
  return looks.map((look) =>
    text(
      all.filter((word) => word.look === look),
      { x: "x", y: "y", text: "text", textAnchor: "start", fontSize: em, className: css(look) },
    ),
  );
}
