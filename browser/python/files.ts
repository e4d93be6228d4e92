/** The worker's side of the runtime's files: pieces come in as messages and go out as streamed responses. */
import type { FileName } from "./build";

const types: Readonly<Record<FileName, string>> = { wasm: "application/wasm", library: "application/zip" };

interface Arriving {
  readonly response: Response;
  readonly controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
}

function arriving(file: FileName): Arriving {
  let controller: Arriving["controller"] | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (own) => void (controller = own) });
  const response = new Response(body, { headers: { "Content-Type": types[file] } });
  return { response, controller: controller as Arriving["controller"] };
}

const files: Readonly<Record<FileName, Arriving>> = { wasm: arriving("wasm"), library: arriving("library") };

export function receive(file: FileName, bytes: Uint8Array<ArrayBuffer>): void {
  files[file].controller.enqueue(bytes);
}

export function finish(file: FileName): void {
  files[file].controller.close();
}

/** An address that leads nowhere but to `fetchFromMemory`. */
export const memory = "rumbo:/";
export const libraryAddress = `${memory}library.zip`;

/** Stands in for `fetch`: the only two files there are; the network is out of Python's reach. */
export function fetchFromMemory(input: RequestInfo | URL): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  if (address === `${memory}pyodide.asm.wasm`) return Promise.resolve(files.wasm.response);
  if (address === libraryAddress) return Promise.resolve(files["library"].response);
  return Promise.reject(new TypeError(`Python may not fetch ${address}`));
}
