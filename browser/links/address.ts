/** Where a link made here leads: the page's own address, or the published one where the page lies in a folder. */

export interface Address {
  readonly href: string;
  /** Whether it opens on other devices. */
  readonly isPublic: boolean;
}

export function addressOf(fragment: string): Address {
  const hash = `#${fragment}`;
  if (location.protocol !== "file:")
    return { href: location.origin + location.pathname + hash, isPublic: true };
  // The build names a canonical address only in an edition that knows its own.
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    href: (published ?? location.href.replace(/[?#].*$/, "")) + hash,
    isPublic: published !== undefined,
  };
}
