/** What a link made here carries: the figures as Python read them, and what the page's parts add. */
import type { Session } from "../calculator/session";
import { EMPTY_LINK, type Link, writeLink } from "./link";
import { NO_WORDS, type Words } from "./words";

type Contribution = () => Partial<Link>;

export class Outgoing {
  /** The title and the note that go with the figures. */
  words: Words = NO_WORDS;
  readonly #contributions: Contribution[] = [];
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** A part's share of every link from here on: the sender's words, other versions. */
  add(contribution: Contribution): void {
    this.#contributions.push(contribution);
  }

  /** Undefined while Python has not answered, or can't read all the figures. */
  get link(): Link | undefined {
    const { compared, figures } = this.#session;
    // Versions are in a link whole or not at all.
    if (figures.versions.all.length > 0 && compared === undefined) return undefined;
    const values = this.#values;
    if (values === undefined) return undefined;
    const { country } = figures;
    const shares = this.#contributions.map((contribute) => contribute());
    return Object.assign({ ...EMPTY_LINK, country, values }, ...shares) as Link;
  }

  /** The link's fragment, without "#". */
  async write(): Promise<string | undefined> {
    const { link } = this;
    // A figure that the sender typed is said even where it is the example's: the reader is told which are not.
    return link && writeLink(link, this.#session.figures.unclaimed);
  }

  get #values(): ReadonlyMap<string, string> | undefined {
    const { answered, figures } = this.#session;
    if (figures.isUntouched) return figures.defaults;
    if (answered === undefined) return undefined;
    return new Map([...figures.fields.keys()].map((key) => [key, answered.inputs[key]?.canonical ?? ""]));
  }
}
