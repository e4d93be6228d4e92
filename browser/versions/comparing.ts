/** Asks Python about the versions side by side, soon after they change; only the latest answer counts. */
import { inOneNotation } from "../calculator/ask";
import type { Session } from "../calculator/session";
import { python } from "../python/client";
import type { VersionsAnswer } from "./answer";

const PAUSE_MS = 200;

export class Comparing {
  readonly #done: () => void;
  /** The last answer, which the table shows until the next. */
  #latest: VersionsAnswer | undefined;
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(session: Session, done: () => void, signal: AbortSignal) {
    [this.#session, this.#done] = [session, done];
    signal.addEventListener("abort", () => this.#supersede());
  }

  /** The last one, which may be of figures that have changed since. */
  get answer(): VersionsAnswer | undefined {
    return (this.#latest = this.#session.compared ?? this.#latest);
  }

  /** The versions are others now. */
  changed(): void {
    this.forget();
    this.soon();
  }

  soon(): void {
    const { compared, figures, isAwake } = this.#session;
    // Versions kept from an earlier visit have their answer with them.
    if (compared !== undefined || figures.versions.all.length === 0 || !isAwake) return;
    this.#supersede();
    this.#timer = setTimeout(() => void this.#ask(this.#turn), PAUSE_MS);
  }

  forget(): void {
    this.#latest = this.answer;
    this.#supersede();
    this.#session.compared = undefined;
  }

  #supersede(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #ask(turn: number): Promise<void> {
    const { figures, runtime, slug } = this.#session;
    const { country, versions } = figures.snapshot();
    try {
      if (!(await runtime.isHere())) return;
      const asked = [];
      for (const { name, writings } of versions.all)
        asked.push({ name, values: await inOneNotation(python, slug, { country, writings }) });
      const answer = await python.ask("versions", slug, { versions: asked, country });
      if (turn !== this.#turn) return;
      this.#session.compared = answer;
      this.#done();
    } catch (reason) {
      if (turn !== this.#turn) return;
      console.error(reason);
      runtime.failed(reason);
    }
  }
}
