/** The drawing script: fetched when a picture is first about to be seen, kept for the visit. */
import type { Drawings } from "../charts/drawing";
import { fetchScript } from "../lazy";

type Holder = { rumboDrawings?: Drawings };

/** The drawings, if they are here. */
export function drawings(): Drawings | undefined {
  return (globalThis as Holder).rumboDrawings;
}

/** Resolves when they are here; after a failure, the next call tries again. */
export function fetchDrawings(): Promise<void> {
  return fetchScript("charts");
}
