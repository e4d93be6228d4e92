/** Figures as they stay on the device: plain JSON, which is read back with suspicion. */
import type { Writing } from "../calculator/field";
import type { Snapshot, Source } from "../calculator/figures";
import { cleanNote, cleanTitle, NO_WORDS, type Words } from "../links/words";
import { MOST, ONE, type Version, type Versions } from "../versions/versions";

/** Characters of the longest table (calculators/core/tables/text.py); nothing longer is kept or read back. */
export const LONGEST = 4_000_000;
const SOURCES: readonly string[] = ["example", "yours", "link"] satisfies Source[];

type Json = Readonly<Record<string, unknown>>;

export function toSaved({ country, sender, versions, ...figures }: Snapshot): Json {
  return {
    country,
    sender,
    ...saved({ name: "", ...figures }),
    versions: { active: versions.active, all: versions.all.map(saved) },
  };
}

/** Whether some field says more than is ever kept. */
export function isTooLong({ writings, versions }: Pick<Snapshot, "writings" | "versions">): boolean {
  return [writings, ...versions.all.map((version) => version.writings)].some((each) =>
    [...each.values()].some(({ text }) => text.length > LONGEST),
  );
}

/** Undefined when it is not what `toSaved` writes. */
export function fromSaved(found: unknown): Snapshot | undefined {
  if (!isRecord(found) || typeof found["country"] !== "string") return undefined;
  const figures = version(found);
  const versions = versionsFrom(found["versions"]);
  const sender = words(found["sender"]);
  return figures && versions && { ...figures, country: found["country"], sender, versions };
}

function words(found: unknown): Words {
  if (!isRecord(found)) return NO_WORDS;
  const { title, note } = found;
  return isText(title) && isText(note) ? { title: cleanTitle(title), note: cleanNote(note) } : NO_WORDS;
}

function saved({ name, source, writings, borrowed, ties }: Version): Json {
  return {
    name,
    source,
    writings: Object.fromEntries(writings),
    borrowed: [...borrowed],
    ties: Object.fromEntries(ties),
  };
}

function versionsFrom(found: unknown): Versions | undefined {
  if (!isRecord(found)) return undefined;
  const { active, all } = found;
  if (!Array.isArray(all) || all.length > MOST || typeof active !== "number") return undefined;
  if (all.length === 0) return ONE;
  const versions = all.map(version).filter((each) => each !== undefined);
  return versions.length === all.length && versions[active] !== undefined
    ? { active, all: versions }
    : undefined;
}

function version(found: unknown): Version | undefined {
  if (!isRecord(found)) return undefined;
  const { name, source, writings, borrowed, ties } = found;
  if (!isText(name) || !isSource(source) || !isRecord(writings) || !isRecord(ties)) return undefined;
  if (!Array.isArray(borrowed) || !borrowed.every(isText)) return undefined;
  const read = Object.entries(writings).map(([key, each]) => [key, writing(each)] as const);
  const tied = Object.entries(ties);
  if (!read.every(isWhole) || !tied.every(isTie)) return undefined;
  return { name, source, writings: new Map(read), borrowed: new Set(borrowed), ties: new Map(tied) };
}

function writing(found: unknown): Writing | undefined {
  if (!isRecord(found)) return undefined;
  const { text, notation, byHand } = found;
  return isText(text) && isText(notation) ? { text, notation, byHand: byHand === true } : undefined;
}

function isWhole(entry: readonly [string, Writing | undefined]): entry is readonly [string, Writing] {
  return entry[1] !== undefined;
}

function isTie(entry: [string, unknown]): entry is [string, string] {
  return isText(entry[1]);
}

function isText(found: unknown): found is string {
  return typeof found === "string" && found.length <= LONGEST;
}

function isSource(found: unknown): found is Source {
  return typeof found === "string" && SOURCES.includes(found);
}

function isRecord(found: unknown): found is Json {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}
