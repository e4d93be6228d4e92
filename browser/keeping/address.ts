/** The page's address, once the figures that it brought have been changed. */
import { readLink } from "../links/link";

/** `page` is the path of the page whose figures these are: the reader may be on the way to another. */
export function dropLink(page: string): void {
  if (location.pathname !== page || readLink(location.hash, []) === null) return;
  try {
    history.replaceState(history.state, "", location.pathname + location.search);
  } catch {
    // A browser may keep the address of a page from a folder as it is: then a reload opens the link again.
  }
}
