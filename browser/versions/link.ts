/** Versions in a link: those that came, and those that go. */
import type { Figures } from "../calculator/figures";
import type { Session } from "../calculator/session";
import type { Link, Version as Linked } from "../links/link";
import type { Version, Versions } from "./versions";

/** The versions of a sender's link; the first goes into the boxes. */
export function versionsOf(link: Link, figures: Figures): Versions {
  return { active: 0, all: [link, ...link.others].map((each) => version(each, figures)) };
}

function version({ name, values }: Linked, { linked }: Figures): Version {
  const keys = [...linked.keys()];
  const text = (key: string): string => values.get(key) ?? linked.get(key) ?? "";
  return {
    name,
    source: "link",
    writings: new Map(keys.map((key) => [key, { text: text(key), notation: "canonical" }])),
    borrowed: new Set(keys.filter((key) => !values.has(key) && linked.get(key) !== "")),
    ties: new Map(),
  };
}

/** What a link made here says of them, as Python read them. */
export function shareOf({ compared, figures }: Session): Partial<Link> {
  const [first, ...others] = figures.versions.all.map(({ name }, place): Linked => ({
    name,
    values: new Map(Object.entries(compared?.versions[place]?.values ?? {})),
  }));
  return first === undefined ? {} : { ...first, others };
}
