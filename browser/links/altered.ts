/** An address that a link lost on its way is put right, before anything reads it: the page and figures that it meant. */
import { findAll } from "../calculator/find";
import { readHeader } from "./header";
import { pageIn, readPasted } from "./pasted";

/** Takes the reader from the page for missing addresses to the one that the link meant. */
function leaveMissingPage(): void {
  if (document.querySelector('[data-slot="missing-page"]') === null) return;
  const pasted = readPasted(location.href);
  const page = pasted?.page ?? pageIn(location.pathname);
  const target = page === undefined ? undefined : addressOf(page);
  if (target === undefined || isHere(target)) return;
  location.replace(pasted === undefined ? target.href : `${target.href}#${pasted.fragment}`);
}

/** The menu names every page: whatever is not in it would be missing again. */
function addressOf(page: string): URL | undefined {
  return findAll(document, "a[href]", HTMLAnchorElement)
    .map(({ href }) => new URL(href.replace(/[?#].*$/, "")))
    .find(
      ({ origin, pathname }) => origin === location.origin && pathname.toLowerCase().endsWith(`/${page}`),
    );
}

function isHere({ pathname }: URL): boolean {
  return pathname === location.pathname;
}

/** Where "#" became "?", the figures have travelled once; from here on they stay out of what a server is asked. */
function moveQuery(): void {
  const query = location.search.slice(1);
  if (query === "" || readHeader(location.hash) !== null) return;
  const found = readHeader(query);
  if (found === null || found === "garbled" || found.isNewer) return;
  const { header } = found;
  // A bare "?v=3" is how some sites make browsers fetch a page again.
  if (header.kind === "figures" && header.get("pais") === null && header.unknown.length === 0) return;
  try {
    history.replaceState(history.state, "", `${location.pathname}#${query}`);
  } catch {
    // A page from a folder may not change its address so; its fragment it may.
    location.hash = query;
  }
}

leaveMissingPage();
moveQuery();
