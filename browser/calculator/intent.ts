/** The reader's first sign of wanting to calculate; before it, nothing is downloaded. */

const SIGNS = ["focusin", "pointerdown", "input"] as const;

export function onFirstIntent(form: HTMLElement, act: () => void, signal: AbortSignal): void {
  let shown = false;
  for (const sign of SIGNS) {
    form.addEventListener(
      sign,
      () => {
        if (!shown) act();
        shown = true;
      },
      { once: true, signal },
    );
  }
}

/** Whether the reader's device asks to spare data, so that a download needs a yes. */
export function sparesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : undefined;
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}
