/** Where a note stands: in the margin beside the text if it fits there, else below the word's line, else above it. */
const GAP = 12;

export function place(note: HTMLElement, word: HTMLElement): void {
  const line = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const text = (word.closest("p, li, dd, td") ?? word).getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const screen = document.documentElement;
  const beside = text.right + 2 * GAP;
  const fitsBeside = beside + width + GAP <= screen.clientWidth;
  const below = line.bottom + GAP / 2;
  const fitsBelow = below + height + GAP <= screen.clientHeight;
  const left = fitsBeside ? beside : Math.min(line.left, screen.clientWidth - width - GAP);
  const top = fitsBeside ? line.top - GAP / 2 : fitsBelow ? below : line.top - height - GAP / 2;
  note.style.left = `${Math.max(GAP, left) + window.scrollX}px`;
  note.style.top = `${Math.max(0, top) + window.scrollY}px`;
}
