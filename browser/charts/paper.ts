/** The sheet that a drawing is made on: CSS pixels from the top left, words measured before they are set. */
import { plot } from "@observablehq/plot";
import type { ChartBase } from "../python/protocol";
import type { Room } from "./drawing";
import {
  type Box,
  boxes,
  type Dot,
  dots,
  path,
  type Point,
  type Stroke,
  strokes,
  type Word,
  words,
} from "./marks";

const LINE = 1.4;
const BOLD = 700;
/** Strokes below everything else. */
const GROUND = new Set(["track", "axis", "route"]);

let canvas: CanvasRenderingContext2D | null | undefined;

/** Shapes by their look: Plot takes its time for each mark, hardly any for one more shape in it. */
class Looks<Shape> {
  readonly #shapes = new Map<string, Shape[]>();

  add(look: string, shape: Shape): void {
    const shapes = this.#shapes.get(look) ?? [];
    this.#shapes.set(look, [...shapes, shape]);
  }

  map<Result>(make: (look: string, shapes: readonly Shape[]) => Result): Result[] {
    return [...this.#shapes].map(([look, shapes]) => make(look, shapes));
  }
}

export class Paper {
  readonly width: number;
  /** The size of the type: all distances are multiples of it, so that large type gets a large drawing. */
  readonly em: number;
  readonly line: number;
  readonly #boxes = new Looks<Box>();
  readonly #dots = new Looks<Dot>();
  readonly #ground = new Looks<Stroke>();
  readonly #paths = new Looks<readonly (Point | null)[]>();
  readonly #strokes = new Looks<Stroke>();
  readonly #words = new Looks<Word>();
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
    this.width = Math.max(room.width, 1);
    this.em = room.fontSize;
    this.line = this.em * LINE;
  }

  box(look: string, box: Box): void {
    this.#boxes.add(look, box);
  }

  dot(look: string, dot: Dot): void {
    this.#dots.add(look, dot);
  }

  path(look: string, points: readonly (Point | null)[]): void {
    this.#paths.add(look, points);
  }

  stroke(look: string, from: Point, to: Point): void {
    (GROUND.has(look) ? this.#ground : this.#strokes).add(look, { from, to });
  }

  /** Sets words at a point; `y` is the middle of the line. Words never leave the sheet if they fit it. */
  write(word: Word): void {
    const wide = this.measure(word.text, word.look === "figure");
    const start = word.x - wide * { start: 0, middle: 0.5, end: 1 }[word.anchor];
    const x = Math.max(0, Math.min(start, this.width - wide));
    this.#words.add(word.look, { ...word, x, anchor: "start" });
  }

  /** Sets a label in as many lines as it needs; returns where they end. */
  label(text: string, top: number, left = 0): number {
    const lines = this.wrap(text, this.width - left);
    lines.forEach((part, index) => {
      const y = top + (index + 0.5) * this.line;
      this.write({ text: part, x: left, y, anchor: "start", look: "label" });
    });
    return top + lines.length * this.line;
  }

  /** A line to compare with, as words: "Un tercio: 33%". */
  nameOf({ label, text }: ChartBase): string {
    return label === "" ? text : this.pair(label, text);
  }

  pair(label: string, value: string): string {
    return this.#room.pair.replace("{label}", () => label).replace("{value}", () => value);
  }

  measure(text: string, isBold = false): number {
    canvas ??= document.createElement("canvas").getContext("2d");
    if (!canvas) return text.length * this.em * 0.6;
    canvas.font = `${isBold ? BOLD : 400} ${this.em}px ${this.#room.fontFamily}`;
    return canvas.measureText(text).width;
  }

  wrap(text: string, width: number, isBold = false): string[] {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && this.measure(longer, isBold) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** The drawing, as tall as it has become. */
  finish(height: number): SVGSVGElement {
    const axis = { type: "identity", axis: null } as const;
    const drawing = plot({
      width: this.width,
      height: Math.ceil(height),
      margin: 0,
      x: axis,
      y: axis,
      style: { font: "inherit", background: "none", overflow: "visible" },
      marks: [
        this.#ground.map(strokes),
        this.#boxes.map(boxes),
        this.#paths.map((look, all) => all.map((points) => path(look, points))),
        this.#strokes.map(strokes),
        this.#dots.map(dots),
        this.#words.map((look, all) => words(look, all, this.em)),
      ],
    }) as SVGSVGElement;
    // Its place in the page is an image with a name; Plot's names for its marks would only disturb.
    drawing.setAttribute("aria-hidden", "true");
    return drawing;
  }
}
