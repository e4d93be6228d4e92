/** Looks at the runtime's files as they come: a page in their place, a part of them or an altered byte is known at once. */
import { build, type FileName } from "./build";
import { Failure } from "./failure";

/** What each begins with. */
const BEGINNINGS: Readonly<Record<FileName, string>> = { wasm: "\0asm", library: "PK\x03\x04" };

/** Of Adler-32: its modulus, and for how many bytes its sums fit without it. */
const MODULUS = 65_521;
const RUN = 5552;

export class Checking {
  readonly #file: FileName;
  #seen = 0;
  #low = 1;
  #high = 0;

  constructor(file: FileName) {
    this.#file = file;
  }

  take(piece: Uint8Array): void {
    if (this.#seen === 0) this.#begin(piece);
    this.#seen += piece.byteLength;
    for (let start = 0; start < piece.length; start += RUN) this.#add(piece.subarray(start, start + RUN));
  }

  end(): void {
    const { raw, sum } = build.files[this.#file];
    if (this.#seen !== raw) throw this.#damaged(`${this.#seen} bytes instead of ${raw}`);
    if (this.#high * 0x10000 + this.#low !== sum) throw this.#damaged("other bytes than it should have");
  }

  #begin(piece: Uint8Array): void {
    const expected = BEGINNINGS[this.#file];
    const found = String.fromCharCode(...piece.subarray(0, expected.length));
    if (found.startsWith("<")) throw new Failure("replaced", `${this.#file} is a page`);
    if (!expected.startsWith(found)) throw this.#damaged(`begins with ${found}`);
  }

  #add(bytes: Uint8Array): void {
    let [low, high] = [this.#low, this.#high];
    for (let place = 0; place < bytes.length; place += 1) {
      low += bytes[place] as number;
      high += low;
    }
    [this.#low, this.#high] = [low % MODULUS, high % MODULUS];
  }

  #damaged(how: string): Failure {
    return new Failure("damaged", `${this.#file}: ${how}`);
  }
}
