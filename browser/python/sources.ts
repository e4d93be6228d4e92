/** Where the runtime's files come from when a server is there: streams, with the weight that crosses the network. */
import { base } from "../base";
import { build, type FileName } from "./build";

export interface Opened {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Bytes in the stream, and what they weigh on their way here. */
  readonly raw: number;
  readonly weight: number;
}

/** One way to get at the runtime: from a server or from a folder. */
export interface Source {
  /** An address for `new Worker`. */
  worker(): Promise<string>;
  open(file: FileName, signal: AbortSignal): Promise<Opened>;
}

function address(name: string): string {
  return new URL(build.folder + name, base).href;
}

export const served: Source = {
  worker: () => Promise.resolve(address(build.worker.name)),

  async open(file, signal) {
    const { name, raw, compressed } = build.files[file];
    const response = await fetch(address(name), { signal });
    if (!response.ok || !response.body) throw new Error(`${name}: the server answered ${response.status}`);
    // Content-Length is missing or means something else as soon as anyone compresses on the way.
    const weight = response.headers.has("Content-Encoding") ? compressed : raw;
    return { stream: response.body, raw, weight };
  },
};
