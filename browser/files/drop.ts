/** Where a file is given: by the button, or let fall on the area around it. */
import { find } from "../calculator/find";

/** Calls back with each file given; the browser must not leave the page for one. */
export function onFile(root: HTMLElement, given: (file: File) => void, signal: AbortSignal): void {
  const area = find(root, '[data-slot="drop"]', HTMLElement);
  const input = find(area, 'input[type="file"]', HTMLInputElement);
  const over = (is: boolean): void => void area.toggleAttribute("data-over", is);
  const listen = (type: string, act: (event: DragEvent) => void): void =>
    root.addEventListener(type, (event) => act(event as DragEvent), { signal });
  input.addEventListener(
    "change",
    () => {
      const [file] = input.files ?? [];
      if (file) given(file);
      // The same file, mended, may be given again.
      input.value = "";
    },
    { signal },
  );
  listen("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  listen("dragleave", (event) => {
    if (!(event.relatedTarget instanceof Node) || !root.contains(event.relatedTarget)) over(false);
  });
  listen("drop", (event) => {
    over(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    given(file);
  });
}
