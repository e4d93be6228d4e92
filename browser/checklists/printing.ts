/** Prints one list by itself: with empty boxes for a pencil, or with the reader's marks. */

export function printList(element: HTMLElement, boxes: "blank" | "marks"): void {
  element.dataset["print"] = boxes;
  // Some browsers return from print() before they have looked at the page.
  window.addEventListener("afterprint", () => delete element.dataset["print"], { once: true });
  window.print();
}
