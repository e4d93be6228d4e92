/** Adds a classic script to the page: the one kind that also loads from a folder. */
import { base } from "./base";

/** Resolves once the script has run; `name` is relative to our assets. */
export function addScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(name, base).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${name} could not be read`)));
    document.head.append(script);
    script.remove();
  });
}
