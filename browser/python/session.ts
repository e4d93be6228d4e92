/** One attempt at having Python: a worker, the bytes it is fed, the questions under way, and one way to end it all. */
import { build, type FileName } from "./build";
import { Checking } from "./checking";
import { Failure } from "./failure";
import { addressOfWorker, newWorker } from "./hiring";
import type { FromWorker, ToWorker } from "./messages";
import type { Extra } from "./file_protocol";
import type { Question, Questions } from "./protocol";
import { WaitingQuestions } from "./questions";
import type { Source } from "./sources";
import { type Awaited, Watchdog } from "./watchdog";

export interface Listener {
  /** How much has come in, of how much. */
  onBytes(loaded: number, total: number): void;
  onReady(): void;
  /** Final, and called once: the worker is gone, before or after it was ready. */
  onEnd(reason: Failure): void;
}

const names = Object.keys(build.files) as FileName[];

export class Session {
  readonly #abort = new AbortController();
  readonly #isAnew: boolean;
  readonly #listener: Listener;
  readonly #questions = new WaitingQuestions();
  readonly #source: Source;
  readonly #watchdog = new Watchdog((awaited) => this.#silent(awaited));
  #address = "";
  #hasAll = false;
  #hasSpoken = false;
  #isReady = false;
  #worker: Worker | undefined;
  #loaded = 0;
  /** What each file weighs on its way: known for sure once it has been opened. */
  readonly #weights = { wasm: build.files.wasm.compressed, library: build.files["library"].compressed };

  /** `isAnew`: nothing that the browser has kept is to be trusted. */
  constructor(source: Source, isAnew: boolean, listener: Listener) {
    [this.#source, this.#isAnew, this.#listener] = [source, isAnew, listener];
    this.#run().catch((reason: unknown) =>
      this.end(reason instanceof Failure ? reason : new Failure(source.lost, String(reason))),
    );
  }

  get isOver(): boolean {
    return this.#abort.signal.aborted;
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
    if (this.isOver) return Promise.reject(this.#abort.signal.reason as Failure);
    if (!this.#questions.areWaiting) this.#watchdog.expect("hearing");
    const send = (id: number): void =>
      this.#worker?.postMessage(
        { kind, id, slug, request: JSON.stringify(request), data } satisfies ToWorker,
        data ? [data] : [],
      );
    return this.#questions.add(kind, slug, send, onProgress);
  }

  end(reason: Failure): void {
    if (this.isOver) return;
    this.#abort.abort(reason);
    this.#watchdog.stop();
    URL.revokeObjectURL(this.#address);
    this.#worker?.terminate();
    this.#questions.refuseAll(reason);
    this.#listener.onEnd(reason);
  }

  async #run(): Promise<void> {
    this.#listener.onBytes(0, this.#total);
    this.#watchdog.expect("download");
    const worker = addressOfWorker(this.#source, this.#isAnew).then((address) => this.#hire(address));
    await Promise.all([worker, ...names.map((file) => this.#bring(file, worker))]);
    // Bytes are slow with the network, what follows with the device.
    this.#hasAll = true;
    if (!this.#isReady && !this.isOver) this.#watchdog.expect(this.#hasSpoken ? "start" : "script");
  }

  #hire(address: string): Worker {
    this.#abort.signal.throwIfAborted();
    const worker = newWorker(address);
    [this.#address, this.#worker] = [address, worker];
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener("error", (event) => void this.#broken(event.message));
    return worker;
  }

  /** Hands a file's pieces to the worker as they come. */
  async #bring(file: FileName, hired: Promise<Worker>): Promise<void> {
    const { stream, raw, weight } = await this.#source.open(file, this.#abort.signal, this.#isAnew);
    this.#weights[file] = weight;
    const worker = await hired;
    const checking = new Checking(file);
    const reader = stream.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (this.isOver) return;
      checking.take(piece.value);
      this.#loaded += (piece.value.byteLength / raw) * weight;
      worker.postMessage({ kind: "bytes", file, bytes: piece.value } satisfies ToWorker, [
        piece.value.buffer,
      ]);
      this.#watchdog.alive();
      this.#listener.onBytes(Math.round(this.#loaded), this.#total);
    }
    checking.end();
    worker.postMessage({ kind: "end", file } satisfies ToWorker);
  }

  #receive(message: FromWorker): void {
    if (this.isOver) return;
    this.#hasSpoken = true;
    if (message.kind === "alive") this.#heard();
    else if (message.kind === "ready") this.#ready();
    else if (message.kind === "failed") this.end(new Failure(message.why, message.message));
    else if (message.kind === "answer") this.#questions.answer(message.id, message.response);
    else if (message.kind === "piece") this.#questions.piece(message.id, message.response);
    else this.#questions.refuse(message.id, new Failure("figures", message.message));
    if (this.#isReady) this.#attend(message.kind);
  }

  /** While files come, what counts is whether they do. */
  #heard(): void {
    if (!this.#isReady && this.#hasAll) this.#watchdog.expect("start");
  }

  #ready(): void {
    this.#isReady = true;
    this.#watchdog.stop();
    URL.revokeObjectURL(this.#address);
    this.#listener.onReady();
  }

  #attend(sign: FromWorker["kind"]): void {
    if (!this.#questions.areWaiting) this.#watchdog.stop();
    else this.#watchdog.expect(sign === "alive" || sign === "piece" ? "answer" : "hearing");
  }

  #silent(awaited: Awaited): void {
    const why = this.#isReady ? "stopped" : awaited === "start" ? "slow" : this.#source.lost;
    this.end(new Failure(why, `no sign of life while waiting for: ${awaited}`));
  }

  /** The worker's script could not be read or may not run; or it ran, and broke. */
  async #broken(message: string | undefined): Promise<void> {
    if (this.#hasSpoken) this.end(new Failure("stopped", `Python's worker broke: ${message ?? ""}`));
    else this.end(await this.#source.doubt());
  }
}
