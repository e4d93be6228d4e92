/** A link as a QR code, drawn as one SVG path: black on white by day, by night and on paper. */
import { correction, generate } from "lean-qr/nano";
import { toSvgPath } from "lean-qr/extras/svg";

const SVG = "http://www.w3.org/2000/svg";
/** Modules a side: from more, a phone can't read the sheet or the far side of a room. */
const MOST_MODULES = 97;
/** White around the code, in modules, without which no camera finds it. */
const MARGIN = 4;

/** Null for a text that is too long. */
export function qrOf(text: string): SVGSVGElement | null {
  const code = encode(text);
  if (code === null) return null;
  const side = code.size + 2 * MARGIN;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${side} ${side}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.append(
    shape("rect", { x: -MARGIN, y: -MARGIN, width: side, height: side, fill: "#fff" }),
    shape("path", { d: toSvgPath(code), fill: "#000" }),
  );
  return svg;
}

function encode(text: string): ReturnType<typeof generate> | null {
  for (const minCorrectionLevel of [correction.M, correction.L]) {
    try {
      const code = generate(text, { minCorrectionLevel });
      if (code.size <= MOST_MODULES) return code;
    } catch {
      // Longer than any code holds.
    }
  }
  return null;
}

function shape(name: "rect" | "path", attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
