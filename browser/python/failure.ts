/** Why Python is not there, and so what mends it: the page has a sentence for each cause (calculator/runtime.html). */

export type Cause =
  /** Nothing comes over the network. */
  | "connection"
  /** The file's name is of an edition that is not on the server any more. */
  | "gone"
  /** The server answers, but not with the file. */
  | "server"
  /** A page came in the file's place, as from a network that wants its users to log in. */
  | "replaced"
  /** A file is cut, or not what it was. */
  | "damaged"
  /** The folder lacks the script that carries everything. */
  | "folder"
  /** The browser lacks WebAssembly or workers, or has them switched off. */
  | "unsupported"
  /** The site's own policy forbids them. */
  | "forbidden"
  /** The page stands in a frame that forbids them. */
  | "framed"
  | "memory"
  /** Started, and not heard of again. */
  | "slow"
  /** Was there, and went or fell silent; so did the one in its place. */
  | "stopped"
  /** Python is well; our code failed with these figures. */
  | "figures";

export class Failure extends Error {
  readonly why: Cause;

  constructor(why: Cause, message: string) {
    super(message);
    this.why = why;
  }
}

/** Of whatever was thrown; what nobody foresaw is our own mistake. */
export function causeOf(reason: unknown): Cause {
  return reason instanceof Failure ? reason.why : "figures";
}

/** The engines say with this error that they can get no more memory. */
export function isMemory(error: unknown): boolean {
  return error instanceof RangeError || /out of memory|could not allocate/i.test(String(error));
}
