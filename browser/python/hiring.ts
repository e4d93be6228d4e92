/** A worker, or why there can be none. */
import { Failure } from "./failure";
import type { Source } from "./sources";

/** In a frame that forbids it a page has no place of its own, and so may neither fetch nor start a worker. */
function isFramed(): boolean {
  return self.origin === "null" && location.protocol !== "file:";
}

export async function addressOfWorker(source: Source, isAnew: boolean): Promise<string> {
  if (isFramed()) throw new Failure("framed", "this page's frame gives it no origin");
  if (typeof Worker !== "function") throw new Failure("unsupported", "there are no workers");
  return source.worker(isAnew);
}

export function newWorker(address: string): Worker {
  try {
    return new Worker(address);
  } catch (error) {
    throw new Failure("forbidden", String(error));
  }
}
