/** Pyodide as its documentation says to use it, with the calculators from a zip of their sources. */
import { loadPyodide } from "./pyodide/pyodide.mjs";

const pyodide = await loadPyodide();
postMessage("loaded");
const archive = await fetch("calculators.zip");
pyodide.unpackArchive(await archive.arrayBuffer(), "zip");
pyodide.pyimport("calculators").evaluate_json("cpa", '{"values": {}, "country": "MX"}');
postMessage("ready");
