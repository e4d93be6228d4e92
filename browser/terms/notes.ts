/** Notes on words: hover, focus or tap shows what the glossary says; without a script the word is a link to it. */
import { place } from "./placing";

const WORD = "a.rumbo-term";
const NOTE = ".rumbo-note";
/** Long enough to move the pointer from the word into its note. */
const PATIENCE = 250;

let open: { word: HTMLElement; note: HTMLElement } | undefined;
let leaving: number | undefined;

function noteOf(word: Element): HTMLElement | null {
  const text = document.getElementById(word.getAttribute("aria-describedby") ?? "");
  return text?.closest<HTMLElement>(NOTE) ?? null;
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function show(word: HTMLElement): void {
  stay();
  const note = noteOf(word);
  if (note === null || open?.word === word) return;
  hide();
  open = { word, note };
  note.showPopover();
  place(note, word);
}

function hide(): void {
  stay();
  const shown = open?.note;
  open = undefined;
  if (shown?.isConnected === true) shown.hidePopover();
}

function stay(): void {
  window.clearTimeout(leaving);
}

function leave(): void {
  stay();
  leaving = window.setTimeout(hide, PATIENCE);
}

/** A finger has no hover: its first tap shows the note, which holds the links. */
let finger = false;

function listen(): void {
  document.addEventListener("pointerdown", ({ pointerType }) => (finger = pointerType === "touch"), true);
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const word = closest(target, WORD);
    if (word !== null) show(word);
    else if (open !== undefined && closest(target, NOTE) === open.note) stay();
    else if (open !== undefined && document.activeElement !== open.word) leave();
  });
  document.addEventListener("focusin", ({ target }) => {
    const word = closest(target, WORD);
    if (word === null) return;
    // A finger's tap also gives focus, and its click is still to come.
    if (!finger && word.matches(":focus-visible")) show(word);
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (closest(target, WORD) === open?.word && closest(relatedTarget, NOTE) === null) hide();
  });
  document.addEventListener(
    "click",
    (event) => {
      const word = closest(event.target, WORD);
      if (word === null || !finger || noteOf(word) === null) return;
      event.preventDefault();
      event.stopPropagation(); // the theme would follow the link
      show(word);
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  // Closed by the browser: a tap elsewhere, Escape, the button.
  document.addEventListener("toggle", closedElsewhere, true);
}

function closedElsewhere(event: Event): void {
  if (open !== undefined && event.target === open.note && !open.note.matches(":popover-open"))
    open = undefined;
}

if ("popover" in HTMLElement.prototype) listen();
