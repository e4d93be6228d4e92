/** Where the runtime's files come from when the site is opened from a folder: one script that carries them all.
 *
 * Browsers refuse fetch, module scripts and workers from files, but not classic scripts, nor workers made of a blob.
 */
import { addScript } from "../script";
import { build, type FileName } from "./build";
import { Failure } from "./failure";
import type { Source } from "./sources";

/** What the script leaves behind: base64 of gzip. */
type Embedded = Readonly<Record<FileName | "worker", string>>;
type Holder = { rumboEmbedded?: Embedded };

/** A multiple of four characters, small enough not to be felt. */
const SLICE = 1 << 19;

let embedded: Promise<Embedded> | undefined;

/** Adds the script the first time, and again after a failure. */
function contents(): Promise<Embedded> {
  embedded ??= inject().catch((reason: unknown) => {
    embedded = undefined;
    throw reason;
  });
  return embedded;
}

async function inject(): Promise<Embedded> {
  await addScript(build.folder + build.embedded).catch((reason: unknown) => {
    throw new Failure("folder", String(reason));
  });
  const { rumboEmbedded } = globalThis as Holder;
  if (!rumboEmbedded) throw new Failure("folder", `${build.embedded} is damaged`);
  return rumboEmbedded;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function unpack(base64: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream !== "function") throw new Failure("unsupported", "nothing can be unpacked");
  let position = 0;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (position >= base64.length) return controller.close();
      controller.enqueue(decode(base64.slice(position, (position += SLICE))));
    },
  });
  return packed.pipeThrough(new DecompressionStream("gzip"));
}

export const folder: Source = {
  lost: "folder",

  async worker() {
    const script = new Response(unpack((await contents()).worker));
    const blob = new Blob([await script.arrayBuffer()], { type: "text/javascript" });
    return URL.createObjectURL(blob);
  },

  async open(file) {
    const { raw, compressed } = build.files[file];
    return { stream: unpack((await contents())[file]), raw, weight: compressed };
  },

  doubt: () => Promise.resolve(new Failure("unsupported", "the worker does not start from a folder")),
};
