/** What the page and its worker post to each other. */
import type { FileName } from "./build";
import type { Cause } from "./failure";
import type { Question } from "./protocol";

/** From the page: the runtime's files, piece by piece, then questions. */
export type ToWorker =
  | { readonly kind: "bytes"; readonly file: FileName; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "end"; readonly file: FileName }
  | {
      readonly kind: Question;
      readonly id: number;
      readonly slug: string;
      readonly request: string;
      /** A file's bytes, handed over rather than copied. */
      readonly data?: ArrayBuffer | undefined;
    };

/** From the worker. "failed" is final: that worker answers nothing any more. */
export type FromWorker =
  /** A sign of life: at each step of the start and, while the compiler works, between them; when a question is heard. */
  | { readonly kind: "alive" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly why: Cause; readonly message: string }
  | { readonly kind: "answer"; readonly id: number; readonly response: string }
  /** Of an answer that takes its time: how far it has come, as often as there is news, and itself last. */
  | { readonly kind: "piece"; readonly id: number; readonly response: string }
  | { readonly kind: "error"; readonly id: number; readonly message: string };
