/** What every element of the checklists does: follow the marks for as long as it stands in a page. */
import { alive } from "../life";
import { marks } from "./marks";

export abstract class FollowsMarks extends HTMLElement {
  #life: AbortController | undefined;

  /** Bring the markup to life; `signal` ends what began here. */
  protected abstract begin(signal: AbortSignal): void;

  /** Bring the page to what is marked now. */
  protected abstract show(): void;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.begin(signal);
    this.show();
    marks.addEventListener("change", () => this.show(), { signal });
    marks.watch(signal);
    alive(this, signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }
}
