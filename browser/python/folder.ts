/** Where the runtime's files come from when the site is opened from a folder: one script that carries them all.
 *
 * Browsers refuse fetch, module scripts and workers from files, but not classic scripts, nor workers made of a blob.
 */
import { base } from "../base";
import { build, type FileName } from "./build";
import type { Source } from "./sources";

/** What the script leaves behind: base64 of gzip. */
type Embedded = Readonly<Record<FileName | "worker", string>>;
type Holder = { rumboEmbedded?: Embedded };

/** A multiple of four characters, small enough not to be felt. */
const SLICE = 1 << 19;

let embedded: Promise<Embedded> | undefined;

function inject(): Promise<Embedded> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(build.folder + build.embedded, base).href;
    script.addEventListener("load", () => {
      script.remove();
      const { rumboEmbedded } = globalThis as Holder;
      if (rumboEmbedded) resolve(rumboEmbedded);
      else reject(new Error(`${build.embedded} is damaged`));
    });
    script.addEventListener("error", () => {
      script.remove();
      embedded = undefined;
      reject(new Error(`${build.embedded} could not be read`));
    });
    document.head.append(script);
  });
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(base64);
  return Uint8Array.from({ length: bytes.length }, (_, index) => bytes.charCodeAt(index));
}

function unpack(base64: string): ReadableStream<Uint8Array<ArrayBuffer>> {
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
  async worker() {
    const script = new Response(unpack((await (embedded ??= inject())).worker));
    const blob = new Blob([await script.arrayBuffer()], { type: "text/javascript" });
    return URL.createObjectURL(blob);
  },

  async open(file) {
    const { raw, compressed } = build.files[file];
    return { stream: unpack((await (embedded ??= inject()))[file]), raw, weight: compressed };
  },
};
