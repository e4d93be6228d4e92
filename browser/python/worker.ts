/** The worker: starts Python from the bytes that the page sends, then answers its questions. */
import "./classic";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { obstacle, watchCompiling } from "./compiling";
import { type Cause, isMemory } from "./failure";
import { fetchFromMemory, finish, libraryAddress, memory, receive } from "./files";
import type { FromWorker, ToWorker } from "./messages";
import type { Question } from "./protocol";

/** Put in place by the bundler: a lock file for no packages. */
declare const RUMBO_LOCK: NonNullable<Parameters<typeof loadPyodide>[0]>["lockFileContents"];

/** A generator of Python's, which must be let go of. */
interface Pieces extends Iterable<string> {
  destroy(): void;
}

/** Python's package: each question has a function of its name, text in and text out; some answer in pieces. */
let calculators:
  | Readonly<Record<`${Question}_json`, (slug: string, request: string, data?: unknown) => string | Pieces>>
  | undefined;
let isPythonError: (error: unknown) => boolean = () => false;
let toPython: (data: Uint8Array) => { destroy(): void };

function post(message: FromWorker): void {
  (postMessage as (message: FromWorker) => void)(message);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failed(why: Cause, error: unknown): void {
  post({ kind: "failed", why, message: text(error) });
}

/** While the engine compiles, the worker is free to say that it lives. */
const BEAT = 1000;
const beat = (): void => post({ kind: "alive" });

async function start(): Promise<void> {
  beat();
  const inTheWay = obstacle();
  if (inTheWay !== undefined) return failed(inTheWay, "WebAssembly cannot be used here");
  watchCompiling(failed);
  globalThis.fetch = fetchFromMemory;
  const beating = setInterval(beat, BEAT);
  const pyodide = await loadPyodide({
    indexURL: memory,
    packageBaseUrl: memory,
    stdLibURL: libraryAddress,
    lockFileContents: RUMBO_LOCK,
    createPyodideModule,
  } as Parameters<typeof loadPyodide>[0]);
  beat();
  calculators = pyodide.pyimport("calculators") as typeof calculators;
  toPython = (data) => pyodide.toPy(data) as ReturnType<typeof toPython>;
  isPythonError = (error) => error instanceof pyodide.ffi.PythonError;
  clearInterval(beating);
  post({ kind: "ready" });
}

/** The pieces of an answer; afterwards Python may forget them, and the file that they were about. */
function* letGo(pieces: Pieces, given: { destroy(): void } | undefined): Iterable<string> {
  try {
    yield* pieces;
  } finally {
    pieces.destroy();
    given?.destroy();
  }
}

/** A Python exception concerns one question; anything else means that the interpreter is beyond help. */
function answer(kind: Question, id: number, slug: string, request: string, data?: ArrayBuffer): void {
  beat();
  try {
    if (!calculators) throw new Error("asked before Python was ready");
    const ask = calculators[`${kind}_json`];
    const given = data && toPython(new Uint8Array(data));
    const answered = given ? ask(slug, request, given) : ask(slug, request);
    if (typeof answered === "string") post({ kind: "answer", id, response: answered });
    else for (const response of letGo(answered, given)) post({ kind: "piece", id, response });
  } catch (error) {
    if (isPythonError(error)) post({ kind: "error", id, message: text(error) });
    else failed(isMemory(error) ? "memory" : "stopped", error);
  }
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "bytes") receive(data.file, data.bytes);
  else if (data.kind === "end") finish(data.file);
  else answer(data.kind, data.id, data.slug, data.request, data.data);
});

start().catch((error: unknown) => failed(isMemory(error) ? "memory" : "damaged", error));
