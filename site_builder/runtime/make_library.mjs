/** Runs make_library.py inside Pyodide under Node, so that the bytecode is the browser's own.
 *
 * node make_library.mjs SOURCES ARCHIVE, from the project's root: SOURCES is the folder that holds `calculators`.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const [, script, sources, archive] = process.argv;

/** Copies a folder's Python files into Pyodide's memory. */
function copy(fs, from, to) {
  fs.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory() && entry.name !== "__pycache__") copy(fs, source, target);
    if (entry.isFile() && entry.name.endsWith(".py")) fs.writeFile(target, readFileSync(source));
  }
}

/** Fails as it can fail in the page, so that what Python needs to report an error is imported too. */
function fail(...questions) {
  for (const ask of questions) {
    for (const request of ["", "[]", '{"values": {"none": "1"}}']) {
      try {
        ask("none", request);
      } catch {
        continue;
      }
    }
  }
}

// A fixed seed, so that the same sources give the same bytes.
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" } });
copy(pyodide.FS, join(sources, "calculators"), "/sources/calculators");
pyodide.runPython(readFileSync(script.replace(/\.mjs$/, ".py"), "utf8"), { filename: "make_library.py" });
pyodide.globals.get("exercise")();
const calculators = pyodide.pyimport("calculators");
fail(calculators.evaluate_json, calculators.export_json, calculators.solve_json);
pyodide.globals.get("pack")("/library.zip");
writeFileSync(archive, pyodide.FS.readFile("/library.zip"));
