/** Copies of all marks: saved, opened, and put together with what is here only as the reader says. */
import { Copies } from "../device/copy";
import { addCopyPanel } from "../device/copy_panel";
import { checkKept, type Kept, marks } from "./marks";
import { noticeIn } from "./notice";
import { actionOf, part, sentence, slot } from "./parts";

const copies = new Copies("checklists", 1, checkKept);

export function addMerging(root: Element, signal: AbortSignal): void {
  const element = slot(root, "merging");
  const ask = slot(element, "ask");
  const question = slot(element, "ask-text");
  const notice = noticeIn(element, "merge-notice", "undo-merge", "open-copy");
  const opener = part(element, '[data-action="open-copy"]', HTMLButtonElement);
  let opened: readonly string[] = [];

  const receive = ({ done }: Kept): void => {
    notice.say("");
    opened = done;
    const here = marks.done;
    if (here.size === done.length && done.every((id) => here.has(id)))
      return notice.say(sentence(element, "same"));
    // Where there is nothing yet, nothing can be lost.
    if (here.size === 0) return join();
    question.textContent = sentence(element, "ask", { copy: done.length, here: here.size });
    ask.hidden = false;
    question.focus();
  };
  const close = (): void => {
    if (ask.contains(document.activeElement)) opener.focus();
    ask.hidden = true;
  };
  const join = (): void => {
    const change = marks.apply({ added: opened, removed: [] });
    close();
    notice.say(sentence(element, "joined", { count: marks.done.size }), () => marks.undo(change));
  };
  const replace = (): void => {
    const change = marks.choose(opened, new Set([...marks.done, ...opened]));
    close();
    notice.say(sentence(element, "replaced", { count: marks.done.size }), () => marks.undo(change));
  };
  const press = (event: Event): void => {
    const action = actionOf(event);
    if (action === "join") join();
    if (action === "replace") replace();
    if (action === "cancel") {
      close();
      notice.say(sentence(element, "cancelled"));
    }
    if (action === "undo-merge") notice.undo(sentence(element, "undone"));
  };
  addCopyPanel(slot(element, "copies"), {
    copies,
    name: "rumbo-listas",
    contents: () => ({ done: [...marks.done] }),
    receive,
    signal,
  });
  element.addEventListener("click", press, { signal });
}
