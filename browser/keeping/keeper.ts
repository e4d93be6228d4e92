/** Writes a calculator's figures to the device as they change, and never over newer ones of another tab. */
import type { Snapshot } from "../calculator/figures";
import type { Session } from "../calculator/session";
import { dropLink } from "./address";
import { isAllowed, mayKeep } from "./choice";
import { type Answers, answersOf, type Kept, keptNow, Place } from "./kept";

/** Long enough not to write at each key, short enough to lose nothing. */
const PAUSE_MS = 400;

/** Why the figures are not kept. */
type Trouble = Exclude<ReturnType<Place["write"]>, "kept">;

export class Keeper {
  readonly #isDaily: boolean;
  readonly #page = location.pathname;
  readonly #place: Place;
  readonly #session: Session;
  readonly #written: () => void;
  /** Whether the figures have changed since they were kept. */
  #isDirty = false;
  #isElsewhere = false;
  /** Stamp of what this tab last read or wrote. */
  #known: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trouble: Trouble | undefined = isAllowed() ? undefined : "blocked";

  /** `isDaily`: the answer depends on the day. `written` is called after each look at what there is to keep. */
  constructor(session: Session, isDaily: boolean, written: () => void, signal: AbortSignal) {
    [this.#session, this.#isDaily, this.#written] = [session, isDaily, written];
    this.#place = new Place(session.slug);
    this.#place.watch(() => this.#otherTab(), signal);
    const flush = (): void => this.flush();
    window.addEventListener("pagehide", flush, { signal });
    document.addEventListener("visibilitychange", flush, { signal });
    signal.addEventListener("abort", flush);
  }

  get isKept(): boolean {
    return this.#place.isTaken;
  }

  /** Another tab has kept newer figures, and the reader has yet to choose. */
  get isElsewhere(): boolean {
    return this.#isElsewhere;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** What is kept: from here on, this tab's. */
  take(): Kept | undefined {
    const kept = this.#place.read();
    this.#known = kept?.stamp;
    this.#isElsewhere = false;
    return kept;
  }

  answersOf(kept: Kept): Answers | undefined {
    return answersOf(kept, this.#today);
  }

  changed(): void {
    this.#isDirty = true;
    this.soon();
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE_MS);
  }

  now(): void {
    this.#isDirty = true;
    this.#write();
  }

  flush(): void {
    if (this.#timer !== undefined) this.#write();
  }

  /** What was kept is gone; these figures stay away until they change. */
  drop(): void {
    clearTimeout(this.#timer);
    [this.#timer, this.#known] = [undefined, undefined];
    [this.#isDirty, this.#isElsewhere] = [false, false];
  }

  get #today(): string {
    return this.#isDaily ? new Date().toDateString() : "";
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { answered, compared, figures } = this.#session;
    const now = figures.snapshot();
    // An answer alone is kept beside figures that are.
    if ((this.#isDirty || this.#known !== undefined) && mayKeep()) {
      if (isExample(now)) this.#forget();
      else if (isOwn(now)) this.#keep(keptNow(now, answered && { answered, compared }, this.#today));
    }
    this.#written();
  }

  #keep(kept: Kept): void {
    const found = this.#place.read();
    this.#isElsewhere = found !== undefined && found.stamp !== this.#known;
    if (this.#isElsewhere) return;
    const written = this.#place.write(kept);
    this.#trouble = written === "kept" ? undefined : written;
    if (this.#trouble !== undefined) return;
    this.#known = kept.stamp;
    // The address would bring the link's figures over the reader's own when the page is loaded again.
    if (this.#isDirty) dropLink(this.#page);
    this.#isDirty = false;
  }

  /** The reader went back to the example: there is nothing to come back to. */
  #forget(): void {
    if (this.#place.read()?.stamp === this.#known) this.#place.erase();
    this.drop();
  }

  #otherTab(): void {
    const found = this.#place.read();
    this.#isElsewhere = found !== undefined && found.stamp !== this.#known;
    if (found === undefined) this.#known = undefined;
    this.#written();
  }
}

function isExample({ source, versions }: Snapshot): boolean {
  return source === "example" && versions.all.length === 0;
}

/** Whether the reader has had a hand in it: a sender's figures are not the reader's to keep. */
function isOwn({ source, versions }: Snapshot): boolean {
  return source === "yours" || versions.all.some((version) => version.source === "yours");
}
