/** The page's one Python: started on intent, watched, kept warm for the whole visit. */
import type { Request, Response } from "./protocol";

/** How far the start has come, in bytes as they cross the network. */
export interface Progress {
  readonly stage: "download" | "start";
  readonly loaded: number;
  readonly total: number;
}

export type State = "off" | "loading" | "ready" | "failed";

export interface Python {
  readonly state: State;
  /** What starting will download, in megabytes (10⁶ bytes), to be said before asking on metered connections. */
  readonly sizeMB: number;
  /** Starts once, however often it is called; settles when Python is ready or has failed. */
  start(): Promise<void>;
  /** Ends a failed or hanging start and begins anew. */
  retry(): Promise<void>;
  /** Asks a calculator; starts Python when nobody has. Rejects when Python raises or its worker dies. */
  evaluate(slug: string, request: Request): Promise<Response>;
  /** Calls back at each step of the start; returns the way to stop that. */
  onProgress(callback: (progress: Progress) => void): () => void;
}

export declare const python: Python;
