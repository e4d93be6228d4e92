/** Long texts in a link: `z.` and base64url of raw deflate; opened with a limit, because a link may be a trap. */

const MARK = "z.";
/** Shorter texts are better left for people to read. */
const WORTH_PACKING = 200;
/** Ten thousand rows of a table; a deflated megabyte of zeros is one kilobyte. */
export const MOST_UNPACKED = 500_000;

export function isPacked(text: string): boolean {
  return text.startsWith(MARK);
}

/** The text itself, where packing does not make it shorter or the browser can't. */
export async function pack(text: string): Promise<string> {
  const looksPacked = isPacked(text);
  if (text.length < WORTH_PACKING && !looksPacked) return text;
  if (typeof CompressionStream === "undefined") return text;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_UNPACKED) return text;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = MARK + toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
  return looksPacked || packed.length < encodeURIComponent(text).length ? packed : text;
}

/** Null for what was cut, altered or made to burst. */
export async function unpack(packed: string): Promise<string | null> {
  try {
    const bytes = fromBase64(packed.slice(MARK.length));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(await limited(stream));
  } catch {
    return null;
  }
}

async function limited(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const all = new Uint8Array(MOST_UNPACKED);
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all.subarray(0, length);
    if (length + value.length > MOST_UNPACKED) {
      await reader.cancel();
      throw new RangeError("A packed text is longer than any that we write");
    }
    all.set(value, length);
    length += value.length;
  }
}

function toBase64(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
