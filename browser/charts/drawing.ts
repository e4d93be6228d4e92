/** What the page and the drawing script agree on. */
import type { Chart, ChartKind } from "../python/protocol";

/** How wide a drawing may be, and in which type its words are set. */
export interface Room {
  readonly width: number;
  readonly fontSize: number;
  readonly fontFamily: string;
  /** A label and its value in one line, as the template writes it: "{label}: {value}". */
  readonly pair: string;
}

export type Draw = (chart: Chart, room: Room) => SVGSVGElement;

export type Drawings = Readonly<Record<ChartKind, Draw>>;
