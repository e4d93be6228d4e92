/** Packs the runtime into one script, with Pyodide's own zlib: it is pinned, and the machine's differ in their bytes.
 *
 * node make_embedded.mjs SCRIPT WEIGHTS NAME=FILE…, from the project's root. SCRIPT becomes one object of base64 of
 * gzip by NAME, which browser/python/folder.ts reads; WEIGHTS, their compressed sizes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [, , script, weights, ...files] = process.argv;
const pyodide = await loadPyodide();
// No time in the header, and a system that is unknown: the same content gives the same bytes.
const compress = pyodide.runPython(`
import zlib

def compress(content):
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    content = content.to_bytes()
    body = packer.compress(content) + packer.flush()
    foot = zlib.crc32(content).to_bytes(4, "little") + len(content).to_bytes(4, "little")
    return b"\\x1f\\x8b\\x08" + bytes(5) + b"\\x02\\xff" + body + foot

compress
`);
const packed = files.map((file) => {
  const [, name, path] = /^(\w+)=(.*)$/s.exec(file);
  return [name, compress(new Uint8Array(readFileSync(path))).toJs()];
});
const members = packed.map(([name, bytes]) => `${name}:"${Buffer.from(bytes).toString("base64")}"`);
writeFileSync(script, `rumboEmbedded = {${members.join(",\n")}};\n`);
writeFileSync(weights, JSON.stringify(Object.fromEntries(packed.map(([name, { length }]) => [name, length]))));
