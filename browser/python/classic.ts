/** Imported before Pyodide, which refuses classic workers; module workers do not start from a folder.
 *
 * It recognises a classic worker by an `importScripts` that works, and needs nothing else of a module worker,
 * because all it would import is in our bundle.
 */
(globalThis as { importScripts?: unknown }).importScripts = (): never => {
  throw new Error("This worker imports nothing: everything is in its one file.");
};

export {};
