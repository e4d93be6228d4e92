/** What is dead in the markup until its script lives: forms send nothing, so that nothing typed can travel. */

/** From here on nothing says any more that the part's script is missing. */
export function alive(part: HTMLElement, signal: AbortSignal): void {
  part.dataset["alive"] = "";
  signal.addEventListener("abort", () => delete part.dataset["alive"]);
}

/** Acts when the form is sent, and lets its button live for as long. */
export function onSent(form: HTMLFormElement, act: () => void, signal: AbortSignal): void {
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      act();
    },
    { signal },
  );
  if (button === null) return;
  button.disabled = false;
  signal.addEventListener("abort", () => (button.disabled = true));
}
