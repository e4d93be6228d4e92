/** `<rumbo-checklist>`: makes a list's boxes live; they are the reader's own, or a sender's until the reader chooses. */
import { Announcer } from "../calculator/announcer";
import { SharePanel } from "../links/panel";
import { Lending } from "./lending";
import { type Level, Levels, countOf } from "./levels";
import { writeListLink } from "./link";
import { FollowsMarks } from "./live";
import { marks } from "./marks";
import { addMerging } from "./merging";
import { type Notice, noticeIn } from "./notice";
import { actionOf, part, say, sentence, slot } from "./parts";
import { printList } from "./printing";

export class RumboChecklist extends FollowsMarks {
  #announcer!: Announcer;
  #lending!: Lending;
  #levels!: Levels;
  #notice!: Notice;
  #panel!: SharePanel;

  protected override begin(signal: AbortSignal): void {
    this.#levels = new Levels(this);
    this.#notice = noticeIn(this, "notice", "undo", "clear");
    this.#announcer = new Announcer(slot(this, "status"), "", signal);
    this.#panel = new SharePanel(
      part(this, '[data-slot="share"]', HTMLDetailsElement),
      () => this.#offer(),
      signal,
    );
    this.#lending = new Lending(this, this.#key, this.#levels.ids, () => this.show());
    slot(this, "foot").hidden = false;
    addMerging(this, signal);
    this.addEventListener("change", ({ target }) => this.#checked(target), { signal });
    this.addEventListener("click", (event) => this.#press(actionOf(event)), { signal });
    window.addEventListener("hashchange", () => this.#lending.follow(location.hash), { signal });
    this.#lending.follow(location.hash);
  }

  protected override show(): void {
    const { link } = this.#lending;
    this.#levels.show(link === undefined ? marks.done : new Set(link.done));
    this.toggleAttribute("data-borrowed", link !== undefined);
    this.#offer();
    const trouble = marks.takeTrouble();
    if (trouble !== undefined) say(slot(this, "trouble"), sentence(this, trouble));
  }

  get #key(): string {
    return this.getAttribute("list") ?? "";
  }

  #checked(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const level = this.#levels.levelOf(target);
    if (level === undefined) return;
    const { link } = this.#lending;
    if (link === undefined) marks.choose(target.checked ? [target.value] : [], [target.value]);
    else this.#lending.lend({ ...link, done: this.#levels.checked });
    this.#announce(level, target.checked);
  }

  #announce({ title, boxes, cheer }: Level, isChecked: boolean): void {
    const [done, total] = [countOf(boxes), boxes.length];
    if (!isChecked || done < total)
      return this.#announcer.later(sentence(this, "said", { level: title, done, total }));
    const cheers = [cheer, slot(this, "all-done")].filter(({ hidden }) => !hidden);
    this.#announcer.now(cheers.map(({ textContent }) => textContent.trim()).join(" "));
  }

  #press(action: string | null): void {
    switch (action) {
      case "clear":
        return this.#clear();
      case "undo":
        return this.#notice.undo(sentence(this, "undone"));
      case "keep":
        return this.#keep();
      case "return":
        return this.#return();
      case "print-blank":
        return printList(this, "blank");
      case "print-marks":
        return printList(this, "marks");
    }
  }

  #clear(): void {
    const count = this.#levels.checked.length;
    if (count === 0) return this.#notice.say(sentence(this, "nothing"));
    const { link } = this.#lending;
    const change = link === undefined ? marks.choose([], this.#levels.ids) : undefined;
    if (link !== undefined) this.#lending.lend({ ...link, done: [] });
    this.#notice.say(sentence(this, "cleared", { count }), () => {
      if (change !== undefined) marks.undo(change);
      else if (link !== undefined) this.#lending.lend(link);
    });
  }

  #keep(): void {
    const { link } = this.#lending;
    if (link === undefined) return;
    const change = marks.choose(link.done, this.#levels.ids);
    this.#lending.end(this.#levels.boxes[0]);
    this.#notice.say(sentence(this, "kept"), () => marks.undo(change));
  }

  #return(): void {
    const { link } = this.#lending;
    if (link === undefined) return;
    this.#lending.end(this.#levels.boxes[0]);
    this.#notice.say(sentence(this, "returned"), () => this.#lending.again(link));
  }

  /** The link and the sheet of paper follow what stands in the page. */
  #offer(): void {
    const { words } = this.#panel;
    this.#panel.offer(writeListLink(this.#key, { done: this.#levels.checked, words }));
    const printed = words.title + words.note === "" ? (this.#lending.link?.words ?? words) : words;
    slot(this, "paper-title").textContent = printed.title;
    slot(this, "paper-note").textContent = printed.note;
  }
}

customElements.define("rumbo-checklist", RumboChecklist);
