/** Versions of one calculation side by side: made, named, changed in turn, compared by Python. */
import type { Actions } from "../calculator/actions";
import { LINK_ARRIVED } from "../calculator/arrival";
import type { Figures } from "../calculator/figures";
import { find } from "../calculator/find";
import type { Calculator } from "../calculator/parts";
import type { Session } from "../calculator/session";
import { FIGURES_CHANGED, RESULT_SHOWN } from "../calculator/showing";
import type { Link } from "../links/link";
import { Bar } from "./bar";
import { Comparing } from "./comparing";
import { shareOf, versionsOf } from "./link";
import { Table } from "./table";
import { added, MOST, renamed, type Version, type Versions, withoutActive } from "./versions";

export function addVersions({ element, session, actions, begin, signal }: Calculator): void {
  const root = element.querySelector<HTMLElement>('[data-slot="versions"]');
  if (root !== null) new Part(root, { element, session, actions, begin, signal });
}

class Part {
  readonly #actions: Actions;
  readonly #bar: Bar;
  readonly #begin: () => void;
  readonly #comparing: Comparing;
  readonly #figures: Figures;
  readonly #session: Session;
  readonly #start: HTMLButtonElement;
  readonly #table: Table;
  /** Whether the name being typed can be taken back already. */
  #isNaming = false;

  constructor(root: HTMLElement, { element, session, actions, begin, signal }: Calculator) {
    [this.#session, this.#figures, this.#actions, this.#begin] = [session, session.figures, actions, begin];
    const section = find(element, '[data-slot="compared"]', HTMLElement);
    this.#start = find(section, 'button[data-version="start"]', HTMLButtonElement);
    this.#table = new Table(section);
    this.#comparing = new Comparing(session, () => this.#compared(element), signal);
    this.#bar = new Bar(root, {
      choose: (place) => this.#choose(place),
      name: (name) => this.#name(name),
      named: () => (this.#isNaming = false),
      add: () => this.#add(),
      remove: () => this.#remove(),
    });
    this.#start.addEventListener("click", () => this.#add(), { signal });
    element.addEventListener(FIGURES_CHANGED, () => this.#changed(), { signal });
    element.addEventListener(RESULT_SHOWN, () => this.#answered(), { signal });
    element.addEventListener(LINK_ARRIVED, (event) => this.#arrived(event), { signal });
    session.links.add(() => shareOf(session));
    signal.addEventListener("abort", () => this.#end());
    section.hidden = false;
    this.#show();
  }

  #changed(): void {
    this.#comparing.changed();
    this.#show();
  }

  #compared(element: HTMLElement): void {
    this.#show();
    // Now the answer is whole: it can be shared and kept.
    if (this.#session.answered) element.dispatchEvent(new Event(RESULT_SHOWN));
  }

  #answered(): void {
    this.#comparing.soon();
    this.#show();
  }

  #show(): void {
    const { active, all } = this.#figures.versions;
    const names = all.map(({ name }, place) => this.#bar.nameOf(name, place));
    this.#bar.show(names, all[active]?.name ?? "", active, all.length < MOST);
    this.#start.hidden = all.length > 0;
    this.#table.show(names, active, this.#comparing.answer, this.#session.compared === undefined);
  }

  #add(): void {
    this.#begin();
    this.#change(() => {
      const { versions, source: _, ...figures } = this.#figures.snapshot();
      const copied: Version = { ...figures, name: "", source: "yours" };
      this.#figures.versions = added(versions, copied);
    });
    this.#bar.announceNew();
  }

  #remove(): void {
    this.#change(() => (this.#figures.versions = withoutActive(this.#figures.versions)));
    if (this.#figures.versions.all.length > 0) this.#bar.focus();
    else this.#start.focus();
  }

  /** Which one stands in the boxes is no change that wants undoing. */
  #choose(active: number): void {
    this.#begin();
    this.#session.errors.forget();
    this.#figures.versions = { ...this.#figures.versions, active };
    this.#session.changed();
  }

  #name(name: string): void {
    const act = (): void => void (this.#figures.versions = renamed(this.#figures.versions, name));
    if (this.#isNaming) {
      act();
      this.#session.changed();
    } else this.#actions.change(act);
    this.#isNaming = true;
  }

  #change(act: () => void): void {
    this.#session.errors.forget();
    this.#actions.change(act);
  }

  #arrived(event: Event): void {
    if (!(event instanceof CustomEvent)) return;
    const link = event.detail as Link;
    if (link.others.length > 0 && this.#figures.versions.all.length === 0) {
      const versions: Versions = versionsOf(link, this.#figures);
      this.#figures.versions = versions;
      for (const key of link.values.keys()) markLeft(this.#figures, key);
      this.#changed();
    }
  }

  #end(): void {
    this.#comparing.forget();
    this.#bar.show([], "", 0, true);
    this.#start.hidden = false;
    this.#table.show([], 0, undefined, false);
  }
}

/** What a sender wrote wrongly shows its error at once. */
function markLeft({ fields }: Figures, key: string): void {
  const field = fields.get(key);
  if (field !== undefined) field.left = true;
}
