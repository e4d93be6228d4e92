/** The worker's side of compiling: whether it may, and that a failure is told, of which Pyodide says nothing. */
import type { Cause } from "./failure";
import { isMemory } from "./failure";

/** The smallest module there is. */
const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** What stands in the way, before anything is compiled. */
export function obstacle(): Cause | undefined {
  if (typeof WebAssembly !== "object") return "unsupported";
  try {
    new WebAssembly.Module(SMALLEST);
  } catch {
    return "forbidden";
  }
  return undefined;
}

type Compile = (...given: never[]) => Promise<unknown>;

/** From now on calls back when compiling fails; Pyodide would wait for ever. */
export function watchCompiling(failed: (why: Cause, error: unknown) => void): void {
  const watched =
    (compile: Compile): Compile =>
    async (...given) => {
      try {
        return await compile(...given);
      } catch (error) {
        failed(isMemory(error) ? "memory" : "damaged", error);
        throw error;
      }
    };
  const compilers = WebAssembly as unknown as Record<"instantiate" | "instantiateStreaming", Compile>;
  compilers.instantiate = watched(compilers.instantiate);
  compilers.instantiateStreaming = watched(compilers.instantiateStreaming);
}
