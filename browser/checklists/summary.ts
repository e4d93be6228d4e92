/** `<rumbo-checklist-summary>`: all lists together, what is done and what comes next. */
import { FollowsMarks } from "./live";
import { marks } from "./marks";
import { addMerging } from "./merging";
import { part, say, sentence, slot } from "./parts";

interface ListState {
  readonly undone: readonly HTMLElement[];
  readonly isBegun: boolean;
}

export class RumboChecklistSummary extends FollowsMarks {
  /** In the build's order, which the page's own does not keep. */
  #items: readonly HTMLElement[] = [];

  protected override begin(signal: AbortSignal): void {
    if (this.#items.length === 0) this.#items = [...this.querySelectorAll<HTMLElement>("li[data-id]")];
    slot(this, "folder").hidden = location.protocol !== "file:";
    addMerging(this, signal);
  }

  protected override show(): void {
    const items = this.#items;
    const lists = listsOf(items);
    const undone = items.filter(isUndone).length;
    const [total, done] = [items.length, items.length - undone];
    const complete = lists.filter((list) => list.undone.length === 0).length;
    const begun = lists.filter((list) => list.isBegun && list.undone.length > 0).length;
    // By double click, another page's marks may be out of this one's sight: it can't say that there are none.
    const none = location.protocol === "file:" ? "none-here" : "none";
    const state = done === 0 ? none : undone === 0 ? "all" : "some";
    slot(this, "total").textContent = sentence(this, state, { done, total, complete, begun });
    const bar = part(this, "progress", HTMLProgressElement);
    [bar.max, bar.value] = [total, done];
    this.#showNext(lists);
    const trouble = marks.takeTrouble();
    if (trouble !== undefined) say(slot(this, "trouble"), sentence(this, trouble));
  }

  /** First what is missing of the lists that were begun, then of the others in the page's order. */
  #showNext(lists: readonly ListState[]): void {
    const items = this.#items;
    const inOrder = [...lists.filter((list) => list.isBegun), ...lists.filter((list) => !list.isBegun)];
    const [most, mostOfAList] = [Number(this.dataset["most"]), Number(this.dataset["mostOfAList"])];
    const next = inOrder.flatMap((list) => ofFirstLevel(list).slice(0, mostOfAList)).slice(0, most);
    for (const item of items) item.hidden = !next.includes(item);
    // The list reads in the order of what to do; the rest waits behind it.
    items[0]?.parentElement?.prepend(...next);
    slot(this, "next").hidden = next.length === 0;
  }
}

function ofFirstLevel({ undone }: ListState): readonly HTMLElement[] {
  const level = undone[0]?.dataset["level"];
  return undone.filter((item) => item.dataset["level"] === level);
}

function listsOf(items: readonly HTMLElement[]): ListState[] {
  const lists = new Map<string, HTMLElement[]>();
  for (const item of items) {
    const key = item.dataset["list"] ?? "";
    lists.set(key, [...(lists.get(key) ?? []), item]);
  }
  return [...lists.values()].map((own) => {
    const undone = own.filter(isUndone);
    return { undone, isBegun: undone.length < own.length };
  });
}

function isUndone(item: HTMLElement): boolean {
  return !marks.done.has(item.dataset["id"] ?? "");
}

customElements.define("rumbo-checklist-summary", RumboChecklistSummary);
