/** The sentence beside the form that says whether the figures are kept, and its buttons. */
import { find, findAll, say } from "../calculator/find";

/** What is the case: also what `data-text-…` of the markup says, and which buttons show (`data-in`). */
export type State = "on" | "off" | "blocked" | "full" | "long" | "link" | "sent" | "elsewhere";
export type News = "erased" | "erased-all" | "stopped" | "restored";
export type Deed = "stop" | "start" | "erase" | "erase-all" | "undo" | "mine" | "newer" | "stay";

export interface Seen {
  readonly state: State;
  /** Whether this calculator's figures are kept; how many others' are. */
  readonly isKept: boolean;
  readonly others: number;
  readonly canUndo: boolean;
}

export class Panel {
  readonly #news: HTMLElement;
  readonly #root: HTMLElement;
  readonly #sentence: HTMLElement;

  constructor(root: HTMLElement, act: (deed: Deed) => void, signal: AbortSignal) {
    this.#root = root;
    this.#sentence = find(root, '[data-slot="keeping-sentence"]', HTMLElement);
    this.#news = find(root, '[data-slot="keeping-news"]', HTMLElement);
    for (const button of this.#buttons)
      button.addEventListener("click", () => act(button.dataset["keep"] as Deed), { signal });
    root.hidden = false;
  }

  get #buttons(): readonly HTMLButtonElement[] {
    return findAll(this.#root, "button[data-keep]", HTMLButtonElement);
  }

  show(seen: Seen): void {
    const text = this.#root.getAttribute(`data-text-${seen.state}`) ?? "";
    say(this.#sentence, text);
    const focused = document.activeElement;
    for (const button of this.#buttons) button.hidden = !isOffered(button, seen);
    // A button that goes takes the focus with it: the next one is near.
    if (focused instanceof HTMLButtonElement && this.#root.contains(focused) && focused.hidden)
      this.#buttons.find(({ hidden }) => !hidden)?.focus();
  }

  /** Said once, aloud too; "" takes it back. */
  tell(news: News | ""): void {
    say(this.#news, news === "" ? "" : (this.#root.getAttribute(`data-text-${news}`) ?? ""));
  }
}

function isOffered(button: HTMLButtonElement, { state, isKept, others, canUndo }: Seen): boolean {
  const deed = button.dataset["keep"];
  if (deed === "undo") return canUndo;
  if (!(button.dataset["in"] ?? "").split(" ").includes(state)) return false;
  return (deed !== "erase" || isKept) && (deed !== "erase-all" || others > 0);
}
