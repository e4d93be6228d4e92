/** Brings Python when it may come, and says in the page how that goes. */
import { type Progress, python, type State } from "../python/client";
import { causeOf } from "../python/failure";
import { sparesData } from "./intent";
import type { RuntimePanel } from "./runtime_panel";
import type { Showing } from "./showing";

/** A yes to the download holds for the whole visit. */
let hasAgreed = false;

/** How far Python has come, for a page that is opened while it is coming. */
let latest: Progress = { stage: "download", loaded: 0, total: python.sizeMB * 1e6 };
python.onProgress((progress) => (latest = progress));

export class Runtime {
  readonly #panel: RuntimePanel;
  readonly #showing: Showing;
  readonly #signal: AbortSignal;
  /** Python was here, went, and is coming back by itself. */
  #isRestarting = false;

  constructor(panel: RuntimePanel, showing: Showing, signal: AbortSignal) {
    this.#panel = panel;
    this.#showing = showing;
    this.#signal = signal;
    signal.addEventListener(
      "abort",
      python.onProgress((progress: Progress) => panel.progress(progress)),
    );
    signal.addEventListener(
      "abort",
      python.onState((state) => this.#follow(state)),
    );
    if (python.state === "ready") showing.state = "ready";
  }

  get isReady(): boolean {
    return python.state === "ready";
  }

  /** Resolves to false when the reader has yet to agree to the download. */
  async isHere(): Promise<boolean> {
    if (python.state === "off" && python.sizeMB > 0 && sparesData() && !hasAgreed) {
      this.#panel.size(python.sizeMB);
      this.#panel.show("consent");
      return false;
    }
    if (!this.isReady) {
      this.#panel.progress(latest);
      this.#panel.show("loading");
      this.#showing.state = "loading";
    }
    await python.start();
    if (this.#signal.aborted) return false;
    this.#panel.show(null);
    this.#showing.state = "ready";
    return true;
  }

  end(): void {
    this.#panel.show(null);
    this.#showing.state = "idle";
  }

  focus(): void {
    this.#panel.focus();
  }

  agree(): void {
    hasAgreed = true;
  }

  /** Says what happened, and what mends it. */
  failed(reason: unknown): void {
    this.#isRestarting = false;
    this.#panel.fail(causeOf(reason));
    this.#showing.state = "error";
  }

  /** Begins anew; how it ends is told to whoever asks `isHere`. */
  retry(): void {
    latest = { ...latest, stage: "download", loaded: 0 };
    python.retry().catch(() => undefined);
  }

  /** A failure of an earlier page is no reason not to try here. */
  wake(): void {
    if (python.state === "failed") this.retry();
  }

  #follow(state: State): void {
    if (state === "off") this.#isRestarting = true;
    if (!this.#isRestarting) return;
    if (state === "loading") {
      this.#panel.show("loading");
      this.#showing.state = "loading";
    } else if (state === "ready") {
      this.#isRestarting = false;
      this.#panel.show(null);
      this.#showing.state = "ready";
    }
  }
}
