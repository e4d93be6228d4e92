/** One attempt at having Python: a worker, the bytes it is fed, the questions under way, and one way to end it all. */
import { build, type FileName } from "./build";
import type { FromWorker, ToWorker } from "./messages";
import type { Extra } from "./file_protocol";
import type { Question, Questions } from "./protocol";
import { WaitingQuestions } from "./questions";
import type { Source } from "./sources";
import { watchdog } from "./watchdog";

export interface Listener {
  /** How much has come in, of how much. */
  onBytes(loaded: number, total: number): void;
  onReady(): void;
  /** Final, and called once: the worker is gone, before or after it was ready. */
  onEnd(reason: Error): void;
}

const names = Object.keys(build.files) as FileName[];

export class Session {
  readonly #listener: Listener;
  readonly #questions = new WaitingQuestions();
  readonly #abort = new AbortController();
  readonly #watchdog = watchdog((wait) =>
    this.end(new Error(`Python made no progress for ${wait / 1000} s`)),
  );
  #address = "";
  #worker: Worker | undefined;
  #loaded = 0;
  /** What each file weighs on its way: known for sure once it has been opened. */
  readonly #weights = { wasm: build.files.wasm.compressed, library: build.files["library"].compressed };

  constructor(source: Source, listener: Listener) {
    this.#listener = listener;
    this.#run(source).catch((reason: unknown) => this.end(reason as Error));
  }

  get #total(): number {
    return this.#weights.wasm + this.#weights["library"];
  }

  ask<Q extends Question>(
    kind: Q,
    slug: string,
    request: Questions[Q]["request"],
    { data, onProgress }: Extra = {},
  ): Promise<Questions[Q]["answer"]> {
    if (this.#abort.signal.aborted) return Promise.reject(this.#abort.signal.reason as Error);
    const send = (id: number): void =>
      this.#worker?.postMessage(
        { kind, id, slug, request: JSON.stringify(request), data } satisfies ToWorker,
        data ? [data] : [],
      );
    return this.#questions.add(kind, slug, send, onProgress);
  }

  end(reason: Error): void {
    if (this.#abort.signal.aborted) return;
    this.#abort.abort(reason);
    this.#settled();
    this.#worker?.terminate();
    this.#questions.refuseAll(reason);
    this.#listener.onEnd(reason);
  }

  async #run(source: Source): Promise<void> {
    this.#listener.onBytes(0, this.#total);
    const worker = source.worker().then((address) => this.#hire(address));
    await Promise.all([worker, ...names.map((file) => this.#bring(file, source, worker))]);
  }

  #hire(address: string): Worker {
    this.#abort.signal.throwIfAborted();
    const worker = new Worker(address);
    this.#address = address;
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener("error", (event) =>
      this.end(new Error(`Python's worker broke: ${event.message}`)),
    );
    return worker;
  }

  /** Hands a file's pieces to the worker as they come. */
  async #bring(file: FileName, source: Source, hired: Promise<Worker>): Promise<void> {
    const { stream, raw, weight } = await source.open(file, this.#abort.signal);
    this.#weights[file] = weight;
    const worker = await hired;
    const reader = stream.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (this.#abort.signal.aborted) return;
      this.#loaded += (piece.value.byteLength / raw) * weight;
      worker.postMessage({ kind: "bytes", file, bytes: piece.value } satisfies ToWorker, [
        piece.value.buffer,
      ]);
      this.#watchdog.alive();
      this.#listener.onBytes(Math.round(this.#loaded), this.#total);
    }
    worker.postMessage({ kind: "end", file } satisfies ToWorker);
  }

  #receive(message: FromWorker): void {
    if (message.kind === "ready") {
      this.#settled();
      this.#listener.onReady();
    } else if (message.kind === "failed") this.end(new Error(`Python failed: ${message.message}`));
    else if (message.kind === "answer") this.#questions.answer(message.id, message.response);
    else if (message.kind === "piece") this.#questions.piece(message.id, message.response);
    else this.#questions.refuse(message.id, new Error(message.message));
  }

  /** The start is over, well or badly. */
  #settled(): void {
    this.#watchdog.stop();
    URL.revokeObjectURL(this.#address);
  }
}
