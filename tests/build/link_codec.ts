/** The page's own reader and writer of links, and what it keeps, asked by lines of JSON; tests/build/codec.py starts it. */
import { createInterface } from "node:readline";
import { type Link, readLink, unpacked, writeLink } from "../../browser/links/link";
import { isTooLong, LONGEST } from "../../browser/keeping/saved";
import { readListLink } from "../../browser/checklists/link";
import { readPasted } from "../../browser/links/pasted";
import { readSheetLink } from "../../browser/worksheets/link";
import { cleanName, cleanNote, cleanTitle } from "../../browser/links/words";

type Pairs = [string, string][];
interface PlainVersion {
  name: string;
  values: Pairs;
}
type PlainLink = Omit<Link, "values" | "others"> & { values: Pairs; others: PlainVersion[] };

const plainVersion = ({
  name,
  values,
}: {
  name: string;
  values: ReadonlyMap<string, string>;
}): PlainVersion => ({
  name,
  values: [...values],
});

async function read(fragment: string, keys: string[]): Promise<unknown> {
  const found = readLink(fragment, keys);
  if (found === null || typeof found === "string") return found;
  const { link, broken } = await unpacked(found);
  return { ...link, ...plainVersion(link), others: link.others.map(plainVersion), broken };
}

const questions: Record<string, (asked: any) => unknown> = {
  read: ({ fragment, keys }: { fragment: string; keys: string[] }) => read(fragment, keys),
  write: ({ link, defaults }: { link: PlainLink; defaults: Pairs }) =>
    writeLink(
      {
        ...link,
        values: new Map(link.values),
        others: link.others.map(({ name, values }) => ({ name, values: new Map(values) })),
      },
      new Map(defaults),
    ),
  words: ({ text }: { text: string }) => [cleanTitle(text), cleanNote(text), cleanName(text)],
  longest: () => LONGEST,
  isTooLong: ({ text, own }: { text: string; own: string }) => {
    const figures = (value: string) => new Map([["rows", { text: value, notation: "canonical" }]]);
    const other = {
      name: "",
      source: "yours",
      writings: figures(text),
      borrowed: new Set<string>(),
      ties: new Map(),
    };
    return isTooLong({ writings: figures(own), versions: { active: 0, all: [other] } } as never);
  },
  list: ({ fragment, list }: { fragment: string; list: string }) => readListLink(fragment, list),
  sheet: ({ fragment, sheet }: { fragment: string; sheet: string }) => readSheetLink(fragment, sheet),
  pasted: ({ text }: { text: string }) => readPasted(text) ?? null,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { question, ...asked } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await questions[question]!(asked))}\n`);
}
