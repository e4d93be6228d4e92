/** The drawing script: fetched when a picture is first about to be seen, kept for the visit. */
import type { Drawings } from "../charts/drawing";
import { addScript } from "../script";

/** Put in place by the bundler: the script's name, with a hash of what is in it. */
declare const RUMBO_CHARTS: string;

type Holder = { rumboDrawings?: Drawings };

let coming: Promise<void> | undefined;

/** The drawings, if they are here. */
export function drawings(): Drawings | undefined {
  return (globalThis as Holder).rumboDrawings;
}

/** Resolves when they are here; after a failure, the next call tries again. */
export function fetchDrawings(): Promise<void> {
  coming ??= addScript(RUMBO_CHARTS).catch((reason: unknown) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}
