/** `<rumbo-checklist>`: makes a list's boxes live; they are the reader's own, or a sender's until the reader chooses. */
import { Announcer } from "../calculator/announcer";
import { countOf, Levels } from "./levels";
import { borrowed, readListLink, writeListLink } from "./link";
import { FollowsMarks } from "./live";
import { marks } from "./marks";
import { addMerging } from "./merging";
import { type Notice, noticeIn } from "./notice";
import { actionOf, say, sentence, slot } from "./parts";
import { printList } from "./printing";

export class RumboChecklist extends FollowsMarks {
  #levels!: Levels;
  #notice!: Notice;
  #announcer!: Announcer;

  protected override begin(signal: AbortSignal): void {
    this.#levels = new Levels(this);
    this.#notice = noticeIn(this, "notice", "undo", "clear");
    this.#announcer = new Announcer(slot(this, "status"), "", signal);
    slot(this, "foot").hidden = false;
    addMerging(this, signal);
    this.addEventListener("change", ({ target }) => this.#checked(target), { signal });
    this.addEventListener("click", (event) => this.#press(actionOf(event)), { signal });
    window.addEventListener("hashchange", () => this.#follow(location.hash), { signal });
    this.#follow(location.hash);
  }

  protected override show(): void {
    const lent = borrowed.get(this.#key);
    this.#levels.show(lent ?? marks.done);
    this.toggleAttribute("data-borrowed", lent !== undefined);
    this.#tellTrouble();
  }

  get #key(): string {
    return this.getAttribute("list") ?? "";
  }

  get #checkedIds(): string[] {
    return this.#levels.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  #checked(box: EventTarget | null): void {
    const level = box instanceof HTMLInputElement ? this.#levels.levelOf(box) : undefined;
    if (!(box instanceof HTMLInputElement) || level === undefined) return;
    // A sender's marks may be tried out: nothing of the reader's own changes until it is chosen.
    if (borrowed.has(this.#key)) this.#borrow(new Set(this.#checkedIds));
    else marks.choose(box.checked ? [box.value] : [], [box.value]);
    this.#announce(level.title, level.boxes, box.checked);
  }

  #announce(level: string, boxes: readonly HTMLInputElement[], isChecked: boolean): void {
    const [done, total] = [countOf(boxes), boxes.length];
    if (!isChecked || done < total)
      return this.#announcer.later(sentence(this, "said", { level, done, total }));
    const cheers = [
      ...this.querySelectorAll<HTMLElement>('[data-slot="all-done"], [data-slot="level-done"]'),
    ];
    const own = boxes[0]?.closest("[data-level]");
    const said = cheers.filter(
      (cheer) => !cheer.hidden && (cheer.dataset["slot"] === "all-done" || own?.contains(cheer)),
    );
    this.#announcer.now(said.map((cheer) => cheer.textContent.trim()).join(" "));
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
      case "copy-link":
        return void this.#copyLink();
    }
  }

  #clear(): void {
    const count = this.#checkedIds.length;
    if (count === 0) return this.#notice.say(sentence(this, "nothing"));
    const lent = borrowed.get(this.#key);
    if (lent === undefined) {
      const change = marks.choose([], this.#levels.ids);
      this.#notice.say(sentence(this, "cleared", { count }), () => marks.undo(change));
    } else {
      this.#borrow(new Set());
      this.#notice.say(sentence(this, "cleared", { count }), () => this.#borrow(lent));
    }
  }

  /** A link to this list shows its sender's marks; anything else in the address is left alone. */
  #follow(fragment: string): void {
    const link = readListLink(fragment, this.#key);
    if (link !== null && link !== "newer") {
      const known = new Set(this.#levels.ids);
      const done = link.done.filter((id) => known.has(id));
      this.#borrow(new Set(done));
      this.#tellLink(done.length, link.done.length - done.length);
      this.scrollIntoView();
    } else if (link === "newer") {
      slot(this, "link-text").textContent = sentence(this, "link-newer");
      slot(this, "link-choice").hidden = true;
      slot(this, "link").hidden = false;
    } else if (borrowed.has(this.#key)) this.#tellLink(borrowed.get(this.#key)?.size ?? 0, 0);
  }

  #tellLink(done: number, gone: number): void {
    const words = { done, total: this.#levels.boxes.length };
    const more = gone === 0 ? "" : ` ${sentence(this, "from-link-gone", { count: gone })}`;
    slot(this, "link-text").textContent = sentence(this, "from-link", words) + more;
    slot(this, "link-choice").hidden = false;
    slot(this, "link").hidden = false;
  }

  #keep(): void {
    const lent = borrowed.get(this.#key);
    if (lent === undefined) return;
    this.#borrow(undefined);
    const change = marks.choose(lent, this.#levels.ids);
    this.#leaveLink();
    this.#notice.say(sentence(this, "kept"), () => marks.undo(change));
  }

  #return(): void {
    const lent = borrowed.get(this.#key);
    this.#borrow(undefined);
    this.#leaveLink();
    this.#notice.say(sentence(this, "returned"), () => {
      this.#borrow(lent);
      this.#tellLink(lent?.size ?? 0, 0);
    });
  }

  #borrow(ids: ReadonlySet<string> | undefined): void {
    if (ids === undefined) borrowed.delete(this.#key);
    else borrowed.set(this.#key, ids);
    this.show();
  }

  /** The choice is made: loading the page again must not ask again. */
  #leaveLink(): void {
    if (readListLink(location.hash, this.#key) !== null)
      history.replaceState(history.state, "", location.pathname + location.search);
    const place = slot(this, "link");
    if (place.contains(document.activeElement)) this.#levels.boxes[0]?.focus();
    place.hidden = true;
  }

  async #copyLink(): Promise<void> {
    const link = new URL(writeListLink(this.#key, this.#checkedIds), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#notice.say(sentence(this, "copied"));
    } catch {
      this.#notice.say(sentence(this, "copy-failed", { link }));
    }
  }

  #tellTrouble(): void {
    const trouble = marks.takeTrouble();
    if (trouble !== undefined) say(slot(this, "trouble"), sentence(this, trouble));
  }
}

customElements.define("rumbo-checklist", RumboChecklist);
