/** The worker: starts Python from the bytes that the page sends, then answers its questions. */
import "./classic";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { fetchFromMemory, finish, libraryAddress, memory, receive } from "./files";
import type { FromWorker, ToWorker } from "./messages";
import type { Question } from "./protocol";

/** Put in place by the bundler: a lock file for no packages. */
declare const RUMBO_LOCK: NonNullable<Parameters<typeof loadPyodide>[0]>["lockFileContents"];

/** Python's package: each question has a function of its name, text in and text out. */
let calculators: Readonly<Record<`${Question}_json`, (slug: string, request: string) => string>> | undefined;
let isPythonError: (error: unknown) => boolean = () => false;

function post(message: FromWorker): void {
  (postMessage as (message: FromWorker) => void)(message);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function start(): Promise<void> {
  globalThis.fetch = fetchFromMemory;
  const pyodide = await loadPyodide({
    indexURL: memory,
    packageBaseUrl: memory,
    stdLibURL: libraryAddress,
    lockFileContents: RUMBO_LOCK,
    createPyodideModule,
  } as Parameters<typeof loadPyodide>[0]);
  calculators = pyodide.pyimport("calculators") as typeof calculators;
  isPythonError = (error) => error instanceof pyodide.ffi.PythonError;
  post({ kind: "ready" });
}

/** A Python exception concerns one question; anything else means that the interpreter is beyond help. */
function answer(kind: Question, id: number, slug: string, request: string): void {
  try {
    if (!calculators) throw new Error("asked before Python was ready");
    post({ kind: "answer", id, response: calculators[`${kind}_json`](slug, request) });
  } catch (error) {
    if (isPythonError(error)) post({ kind: "error", id, message: text(error) });
    else post({ kind: "failed", message: text(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "bytes") receive(data.file, data.bytes);
  else if (data.kind === "end") finish(data.file);
  else answer(data.kind, data.id, data.slug, data.request);
});

start().catch((error: unknown) => post({ kind: "failed", message: text(error) }));
