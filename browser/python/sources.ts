/** Where the runtime's files come from when a server is there: streams, with the weight that crosses the network. */
import { base } from "../base";
import { build, type FileName } from "./build";
import { type Cause, Failure } from "./failure";

export interface Opened {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Bytes in the stream, and what they weigh on their way here. */
  readonly raw: number;
  readonly weight: number;
}

/** One way to get at the runtime: from a server or from a folder. `isAnew`: what the browser has kept may be damaged. */
export interface Source {
  /** An address for `new Worker`. */
  worker(isAnew: boolean): Promise<string>;
  open(file: FileName, signal: AbortSignal, isAnew: boolean): Promise<Opened>;
  /** What it means when nothing comes, or breaks off. */
  readonly lost: Cause;
  /** Why the worker's script does not run. */
  doubt(): Promise<Failure>;
}

const HTML = "text/html";
const GONE: readonly number[] = [404, 410];

function address(name: string): string {
  return new URL(build.folder + name, base).href;
}

/** What the server has under a name of ours. */
async function get(name: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address(name), options).catch((reason: unknown) => {
    throw new Failure("connection", `${name} did not come: ${String(reason)}`);
  });
  const { ok, headers, status } = response;
  if (!ok)
    throw new Failure(GONE.includes(status) ? "gone" : "server", `${name}: the server answered ${status}`);
  if (headers.get("Content-Type")?.startsWith(HTML) === true)
    throw new Failure("replaced", `${name}: a page came in its place`);
  return response;
}

async function workerText(isAnew: boolean): Promise<string> {
  const response = await get(build.worker.name, { cache: isAnew ? "reload" : "default" });
  return response.text().catch((reason: unknown) => {
    throw new Failure("connection", `the worker's script broke off: ${String(reason)}`);
  });
}

export const served: Source = {
  lost: "connection",

  async worker(isAnew) {
    // `new Worker` takes what the browser has kept, which this replaces.
    if (isAnew) await workerText(isAnew);
    return address(build.worker.name);
  },

  async open(file, signal, isAnew) {
    const { name, raw, compressed } = build.files[file];
    const { body, headers } = await get(name, { signal, cache: isAnew ? "reload" : "default" });
    if (!body) throw new Failure("unsupported", "responses cannot be read piece by piece");
    // Content-Length is missing or means something else as soon as anyone compresses on the way.
    return { stream: body, raw, weight: headers.has("Content-Encoding") ? compressed : raw };
  },

  async doubt() {
    try {
      const { length } = new TextEncoder().encode(await workerText(true));
      if (length === build.worker.raw) return new Failure("forbidden", "the worker may not start");
      return new Failure("damaged", `the worker's script has ${length} bytes`);
    } catch (reason) {
      return reason as Failure;
    }
  },
};
