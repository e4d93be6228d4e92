/** Versions in a link: those that came, and those that go. */
import type { Figures } from "../calculator/figures";
import type { Session } from "../calculator/session";
import type { VersionsAnswer } from "../python/protocol";
import type { Link, Version as Linked } from "../links/link";
import type { Version, Versions } from "./versions";

/** The versions of a sender's link; the first goes into the boxes. */
export function versionsOf(link: Link, figures: Figures): Versions {
  return { active: 0, all: [link, ...link.others].map((each) => version(each, figures)) };
}

function version({ name, values }: Linked, { defaults }: Figures): Version {
  const keys = [...defaults.keys()];
  const text = (key: string): string => values.get(key) ?? defaults.get(key) ?? "";
  return {
    name,
    source: "link",
    writings: new Map(keys.map((key) => [key, { text: text(key), notation: "canonical" }])),
    borrowed: new Set(keys.filter((key) => !values.has(key) && defaults.get(key) !== "")),
    ties: new Map(),
  };
}

/** What a link made here says of them, as Python read them; the one in the boxes may be newer than the comparison. */
export function shareOf({ answered, figures }: Session, compared: VersionsAnswer | undefined): Partial<Link> {
  const { active, all } = figures.versions;
  if (compared === undefined || compared.versions.length !== all.length) return {};
  const keys = [...figures.fields.keys()];
  const shared = all.map(({ name }, place): Linked => {
    const read = compared.versions[place]?.values ?? {};
    const text = (key: string): string =>
      (place === active && answered ? answered.inputs[key]?.canonical : read[key]) ?? "";
    return { name, values: new Map(keys.map((key) => [key, text(key)])) };
  });
  const [first, ...others] = shared;
  return first === undefined ? {} : { ...first, others };
}
