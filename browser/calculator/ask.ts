/** Asks Python about the figures, boxes written in different notations included. */
import type { Python } from "../python/client";
import type { Response } from "../python/protocol";
import type { Notation } from "./field";
import type { Snapshot } from "./figures";

/** What a question is made of. */
type Asked = Pick<Snapshot, "country" | "writings">;

export interface Answer {
  readonly response: Response;
  /** What to write in the boxes that were in another notation than the country's. */
  readonly rewritten: ReadonlyMap<string, string>;
}

export async function ask(python: Python, slug: string, figures: Asked): Promise<Answer> {
  const { country } = figures;
  const notations = notationsIn(figures);
  const [only] = notations;
  if (notations.size <= 1) {
    const response = await python.ask("evaluate", slug, {
      values: texts(figures),
      country,
      written_in: only ?? country,
    });
    return { response, rewritten: typedOf(response, only === country ? [] : figures.writings.keys()) };
  }
  const rewritten = await translate(python, slug, figures, notations);
  const values = { ...texts(figures), ...Object.fromEntries(rewritten) };
  return { response: await python.ask("evaluate", slug, { values, country }), rewritten };
}

/** The figures as typed, all in their country's notation. */
export async function inOneNotation(
  python: Python,
  slug: string,
  figures: Asked,
): Promise<Record<string, string>> {
  const rewritten = await translate(python, slug, figures, notationsIn(figures));
  return { ...texts(figures), ...Object.fromEntries(rewritten) };
}

async function translate(
  python: Python,
  slug: string,
  figures: Asked,
  notations: Set<Notation>,
): Promise<Map<string, string>> {
  const rewritten = new Map<string, string>();
  for (const notation of notations) {
    if (notation === figures.country) continue;
    const keys = [...figures.writings]
      .filter(([, writing]) => writing.notation === notation)
      .map(([key]) => key);
    const response = await python.ask("evaluate", slug, {
      values: texts(figures, (key) => keys.includes(key)),
      country: figures.country,
      written_in: notation,
    });
    for (const [key, typed] of typedOf(response, keys)) rewritten.set(key, typed);
  }
  return rewritten;
}

/** An empty box is in no notation. */
function notationsIn(figures: Asked): Set<Notation> {
  const filled = [...figures.writings.values()].filter(({ text }) => text.trim() !== "");
  return new Set(filled.map(({ notation }) => notation));
}

function texts(figures: Asked, wanted: (key: string) => boolean = () => true): Record<string, string> {
  return Object.fromEntries([...figures.writings].map(([key, { text }]) => [key, wanted(key) ? text : ""]));
}

/** What could not be read stays as it was typed. */
function typedOf(response: Response, keys: Iterable<string>): Map<string, string> {
  const typed = new Map<string, string>();
  for (const key of keys) {
    const read = response.inputs[key];
    if (read !== undefined) typed.set(key, read.typed);
  }
  return typed;
}
