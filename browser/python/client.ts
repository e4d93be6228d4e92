/** The page's one Python: started on intent, watched, kept warm for the whole visit. */
import { build } from "./build";
import { type Cause, Failure } from "./failure";
import { folder } from "./folder";
import type { Extra } from "./file_protocol";
import type { Question, Questions } from "./protocol";
import { Session } from "./session";
import { served } from "./sources";

/** How far the start has come, in bytes as they cross the network. */
export interface Progress {
  readonly stage: "download" | "start";
  readonly loaded: number;
  readonly total: number;
}

export type State = "off" | "loading" | "ready" | "failed";

export interface Python {
  readonly state: State;
  /** What starting downloads, in megabytes (10⁶ bytes), to be said before asking on metered connections; 0 from a folder. */
  readonly sizeMB: number;
  /** Starts once, however often it is called; settles when Python is ready or has failed. */
  start(): Promise<void>;
  /** Ends a failed or hanging start and begins anew. */
  retry(): Promise<void>;
  /**
   * Asks about a calculator; starts Python when nobody has, and once more where its worker dies under the question.
   * Rejects with a `Failure`.
   */
  ask<Q extends Question>(
    kind: Q,
    slug: string,
    request: Questions[Q]["request"],
    extra?: Extra,
  ): Promise<Questions[Q]["answer"]>;
  /** Calls back at each step of the start; returns the way to stop that. */
  onProgress(callback: (progress: Progress) => void): () => void;
  /** Calls back when Python comes or is there, also where nobody has asked for it anew. */
  onState(callback: (state: State) => void): () => void;
}

const fromFolder = location.protocol === "file:";

function size(): number {
  const { wasm, library } = build.files;
  return (wasm.compressed + library.compressed + build.worker.compressed) / 1e6;
}

/** After these the browser may have kept what it should not have. */
const DOUBTFUL: readonly Cause[] = ["damaged", "gone", "replaced", "stopped"];

class Client implements Python {
  readonly sizeMB = fromFolder ? 0 : size();
  readonly #callbacks = new Set<(progress: Progress) => void>();
  readonly #followers = new Set<(state: State) => void>();
  #isAnew = false;
  #state: State = "off";
  #session: Session | undefined;
  #started: Promise<void> | undefined;

  get state(): State {
    return this.#state;
  }

  start(): Promise<void> {
    return (this.#started ??= this.#begin());
  }

  retry(): Promise<void> {
    this.#session?.end(new Failure("stopped", "Python is being started anew"));
    return (this.#started = this.#begin());
  }

  async ask<Q extends Question>(
    kind: Q,
    slug: string,
    request: Questions[Q]["request"],
    extra?: Extra,
  ): Promise<Questions[Q]["answer"]> {
    await this.start();
    const session = this.#session as Session;
    try {
      return await session.ask(kind, slug, request, extra);
    } catch (reason) {
      // A file's bytes are gone with the worker that had them.
      if (!session.isOver || extra?.data) throw reason;
    }
    await this.start();
    return (this.#session as Session).ask(kind, slug, request, extra);
  }

  onProgress(callback: (progress: Progress) => void): () => void {
    this.#callbacks.add(callback);
    return () => void this.#callbacks.delete(callback);
  }

  onState(callback: (state: State) => void): () => void {
    this.#followers.add(callback);
    return () => void this.#followers.delete(callback);
  }

  #begin(): Promise<void> {
    this.#turn("loading");
    const started = new Promise<void>((resolve, reject) => {
      this.#session = new Session(fromFolder ? folder : served, this.#isAnew, {
        onBytes: (loaded, total) =>
          this.#tell({ stage: loaded < total ? "download" : "start", loaded, total }),
        onReady: () => {
          this.#isAnew = false;
          this.#turn("ready");
          resolve();
        },
        onEnd: (reason) => {
          // What was there and went may come back by itself; what did not come is told first.
          const wasReady = this.#state === "ready";
          this.#isAnew = !wasReady && DOUBTFUL.includes(reason.why);
          this.#started = wasReady ? undefined : Promise.reject(reason);
          this.#started?.catch(() => undefined);
          this.#turn(wasReady ? "off" : "failed");
          reject(reason);
        },
      });
    });
    // Whoever starts Python early, on mere intent, need not care how that ends.
    started.catch(() => undefined);
    return started;
  }

  #turn(state: State): void {
    this.#state = state;
    for (const follow of this.#followers) follow(state);
  }

  #tell(progress: Progress): void {
    for (const callback of this.#callbacks) callback(progress);
  }
}

export const python: Python = new Client();
