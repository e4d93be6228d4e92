/** Hands work over, link and undo included, when the theme puts the page back under its reader; browser/keeping is for visits. */
import { fromSaved, toSaved } from "../keeping/saved";
import { NO_WORDS, type Words } from "../links/words";
import type { Snapshot } from "./figures";

/*
 * With instant navigation, Material (9.8) takes the first jump to an anchor for a change of page, because it
 * compares with no page at all: it fetches the same page again, and a new element takes the old one's place.
 */

export interface Work {
  readonly figures: Snapshot;
  /** What "undo" goes back to, the oldest first. */
  readonly steps: readonly Snapshot[];
  /** The title and the note for the link. */
  readonly words: Words;
}

/** For as long as a page takes to load again: the device's storage is only for those who let it keep figures. */
const CARRIED = "rumbo:reload";

let kept: { readonly place: string; readonly work: Work } | undefined;

/** Where a calculator is: a page, and which calculator of it. */
export function placeOf(slug: string): string {
  return `${location.pathname}#${slug}`;
}

/** Only for a calculator whose page stays: a reader who has gone on finds what the device keeps on coming back. */
export function keep(place: string, slug: string, work: Work | undefined): void {
  kept = work !== undefined && place === placeOf(slug) ? { place, work } : undefined;
}

export function take(place: string): Work | undefined {
  const work = kept?.place === place ? kept.work : carried(place);
  kept = undefined;
  return work;
}

/** For a page that is loaded anew: its figures only. */
export function carryOver(place: string, { figures }: Work): void {
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify({ place, figures: toSaved(figures) }));
  } catch {
    // Where nothing may be stored, what the address or the device keep has to do.
  }
}

function carried(place: string): Work | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(CARRIED) ?? "null");
    sessionStorage.removeItem(CARRIED);
    if (typeof found !== "object" || found === null || !("place" in found && "figures" in found))
      return undefined;
    const figures = found.place === place ? fromSaved(found.figures) : undefined;
    return figures && { figures, steps: [], words: NO_WORDS };
  } catch {
    return undefined;
  }
}

/** The theme, on a slow device, forgets the jump that made it put the page back: this makes it again. */
export function jumpAgain(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  requestAnimationFrame(() => {
    const { top } = target.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight) target.scrollIntoView();
  });
}
