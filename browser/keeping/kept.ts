/** One calculator's figures on the device, with the answer they had, so that coming back takes no Python. */
import type { Snapshot } from "../calculator/figures";
import { Store } from "../device/store";
import { build } from "../python/build";
import type { Response } from "../python/protocol";
import type { VersionsAnswer } from "../versions/answer";
import { fromSaved, isTooLong, toSaved } from "./saved";

const VERSION = 1;

/** What Python said of the figures. */
export interface Answers {
  readonly answered: Response;
  readonly compared: VersionsAnswer | undefined;
}

export interface Kept {
  /** Tells these figures from others, whichever tab wrote them. */
  readonly stamp: number;
  readonly figures: Snapshot;
  /** As JSON; of which calculators, and with a sum that tells whether it is still what was written. */
  readonly answers: { readonly of: string; readonly sum: number; readonly json: string } | null;
}

/** What is kept in storage: the same, but for the figures' maps. */
type Stored = Omit<Kept, "figures"> & { readonly figures: unknown };

/** One calculator's place on the device. */
export class Place {
  readonly #store: Store<Stored>;

  constructor(slug: string) {
    this.#store = new Store(`figures/${slug}`, VERSION, check);
  }

  get isTaken(): boolean {
    return this.#store.isThere;
  }

  read(): Kept | undefined {
    const stored = this.#store.read();
    const figures = fromSaved(stored?.figures);
    return stored && figures && { ...stored, figures };
  }

  /** "long" where a text is longer than is ever read back. */
  write({ figures, ...rest }: Kept): ReturnType<Store<Stored>["write"]> | "long" {
    return isTooLong(figures) ? "long" : this.#store.write({ ...rest, figures: toSaved(figures) });
  }

  erase(): void {
    this.#store.erase();
  }

  watch(act: () => void, signal: AbortSignal): void {
    this.#store.watch(act, signal);
  }
}

/** `today` is "" where the day makes no difference to the answer. */
export function keptNow(figures: Snapshot, answers: Answers | undefined, today: string): Kept {
  const stamp = sumOf(JSON.stringify(toSaved(figures)));
  if (answers === undefined) return { stamp, figures, answers: null };
  const json = JSON.stringify(answers);
  return { stamp, figures, answers: { of: identity(today), sum: sumOf(json), json } };
}

/** The answer, if these calculators would give the same today. */
export function answersOf({ answers }: Kept, today: string): Answers | undefined {
  if (answers === null || answers.of !== identity(today) || answers.sum !== sumOf(answers.json))
    return undefined;
  return JSON.parse(answers.json) as Answers;
}

function identity(today: string): string {
  return `${build.folder}${today}`;
}

/** FNV-1a: enough to tell figures apart, and to notice an answer that was cut or altered. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return sum >>> 0;
}

function check(found: unknown): Stored | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const { stamp, figures, answers } = found as Readonly<Record<string, unknown>>;
  if (typeof stamp !== "number") return undefined;
  return { stamp, figures, answers: isAnswers(answers) ? answers : null };
}

function isAnswers(found: unknown): found is NonNullable<Kept["answers"]> {
  if (typeof found !== "object" || found === null) return false;
  const { of, sum, json } = found as Readonly<Record<string, unknown>>;
  return typeof of === "string" && typeof sum === "number" && typeof json === "string";
}
