/** A table in the form: what is typed in its boxes goes into the hidden text that everything else knows, and back. */
import type { Response } from "../python/protocol";
import type { Actions } from "../calculator/actions";
import type { Field } from "../calculator/field";
import type { Session } from "../calculator/session";
import { Complaints } from "./complaints";
import { type Direction, orderBy } from "./order";
import { type Paste, PasteWords, understand } from "./paste";
import { Row, Rows } from "./rows";
import { type Place, Sheet } from "./sheet";
import { cellsIn, hasLines, readKeyed } from "./text";

export class Editor {
  readonly complaints: Complaints;
  readonly sheet: Sheet;
  readonly #actions: Actions;
  readonly #field: Field;
  readonly #rows: Rows;
  readonly #session: Session;
  /** The last paste, while nothing else has changed. */
  #paste: Paste | undefined;
  /** Python has not said yet what it is. */
  #isOpen = false;
  readonly #words: PasteWords;
  /** How many rows there are, as Python says it. */
  #all = "";
  #isWriting = false;
  /** What was typed while the rest still waits to be rewritten in the reader's country's notation. */
  readonly #pending = new Map<Row, Map<number, string>>();

  constructor(root: HTMLElement, field: Field, session: Session, actions: Actions) {
    [this.#field, this.#session, this.#actions] = [field, session, actions];
    this.sheet = new Sheet(root);
    this.#words = new PasteWords(root);
    this.#rows = new Rows({ keys: this.sheet.columns, optional: this.sheet.optional });
    this.#rows.read(field.box.text);
    this.sheet.adopt(this.#rows.all);
    this.complaints = new Complaints(root, field, this.sheet);
  }

  get rows(): readonly Row[] {
    return this.#rows.all;
  }

  /** The text was written by somebody else: the example, a link, undo, another country, a file. */
  follow(): void {
    if (this.#isWriting) return;
    const value = this.#field.box.text;
    if (value !== this.#rows.text) {
      this.#forgetPaste();
      const before = this.#rows.all.length;
      this.#rows.read(value);
      if (this.#rows.all.length !== before) this.sheet.reset();
      this.sheet.sorted("", "none");
      this.sheet.show(this.#rows.all);
    }
    // After the answer that rewrote the rest: it is of the figures before these.
    if (this.#pending.size > 0 && this.#mayWrite) queueMicrotask(() => this.#writePending());
  }

  hear(response: Response): void {
    this.#all = response.inputs[this.#field.key]?.text ?? "";
    this.complaints.learn(response, this.#rows.all);
    this.sheet.show(this.#rows.all, this.#all);
    // Python was not here when it was pasted.
    if (this.#isOpen && this.#paste) void this.#understand(this.#paste);
  }

  typed({ row, column }: Place, text: string): void {
    row.byHand.add(column);
    this.complaints.typedIn(row, column);
    if (this.#mayWrite) {
      this.#rows.write(row, column, text);
      this.#typed();
    } else {
      this.#pending.set(row, (this.#pending.get(row) ?? new Map<number, string>()).set(column, text));
      this.#session.wake();
    }
  }

  /** Onto the untouched example, a block takes the whole table's place: rows of both would be nobody's figures. */
  paste({ row, column }: Place, block: readonly (readonly string[])[], text: string): void {
    const isExample = this.#session.figures.isBorrowed(this.#field.key);
    const before = isExample ? "" : this.#rows.text;
    const first = isExample ? 0 : this.#rows.all.indexOf(row);
    this.#change(() => this.#fill(before, first, column, block));
    this.sheet.focus({ row: this.#rows.all[first] ?? row, column });
    if (!hasLines(text)) return;
    this.#paste = { text, block, before, after: this.#rows.text, row: first, column };
    this.#isOpen = true;
    void this.#understand(this.#paste);
  }

  /** The plain cells of the last paste after all. */
  pasteAsIs(): void {
    const paste = this.#paste;
    if (paste === undefined) return;
    this.#change(() => this.#fill(paste.before, paste.row, paste.column, paste.block));
    this.sheet.focus({ row: this.#rows.all[paste.row] ?? this.#rows.first, column: paste.column });
  }

  /** A row more at the end; another blank one would only be in the way. */
  add(): void {
    const last = this.#rows.all.at(-1);
    const row = last?.isBlank ? last : this.#rows.add();
    if (row !== last) this.#write();
    this.sheet.show(this.#rows.all, this.#all);
    this.sheet.reveal(row, this.#rows.all, this.#all);
    this.sheet.focus({ row, column: 0 });
  }

  /** Shows the columns that are folded away, and goes to the first box of theirs. */
  unfold(): void {
    this.sheet.unfold();
    const [row] = this.sheet.shown;
    const [column] = this.sheet.optional;
    if (row !== undefined && column !== undefined) this.sheet.focus({ row, column });
  }

  remove(row: Row): void {
    const { shown } = this.sheet;
    const at = shown.indexOf(row);
    const neighbour = shown[at + 1] ?? shown[at - 1];
    this.#change(() => this.#rows.remove(row));
    if (neighbour === undefined) this.sheet.focus({ row: this.#rows.all[0] ?? row, column: 0 });
    else this.sheet.focusRemove(neighbour);
  }

  showMore(): void {
    this.sheet.showMore(this.#rows.all, this.#all);
  }

  /** To the same column of the row above or below, as far as they are shown. */
  move({ row, column }: Place, step: number): void {
    const { shown } = this.sheet;
    const next = shown[shown.indexOf(row) + step];
    if (next !== undefined) this.sheet.focus({ row: next, column });
  }

  /** To the next cell of the row, from its last one to the next row's first, and from the table's last to a new row. */
  next({ row, column }: Place): void {
    const next = this.sheet.shownColumns.find((each) => each > column);
    if (next !== undefined) this.sheet.focus({ row, column: next });
    else if (this.#rows.all.at(-1) === row) this.add();
    else this.move({ row, column: 0 }, 1);
  }

  async sort(column: string, direction: Direction): Promise<void> {
    const { text } = this.#rows;
    const order = await orderBy(this.#session, this.#field, text, column, direction);
    if (order === null || this.#rows.text !== text) return;
    this.#change(() => this.#rows.order(order));
    this.sheet.sorted(column, direction);
  }

  useOther(row: Row, column: number, text: string): void {
    this.#change(() => {
      this.#rows.write(row, column, text);
      row.byHand.delete(column);
    });
    this.sheet.focus({ row, column });
  }

  /** Leaves the rows as the build made them. */
  end(): void {
    this.#forgetPaste();
    this.sheet.reset();
    this.#pending.clear();
    this.complaints.forget();
    this.#rows.read(this.#field.rendered);
    this.sheet.fold();
    this.sheet.sorted("", "none");
    this.sheet.show(this.#rows.all);
  }

  #fill(before: string, first: number, column: number, block: readonly (readonly string[])[]): void {
    this.#rows.read(before);
    const columns = this.sheet.shownColumns.filter((each) => each >= column);
    this.#rows.fill(this.#rows.all[first] ?? this.#rows.first, columns, block);
  }

  /** Puts what Python makes of a paste into the place of its plain cells, unless the reader has gone on. */
  async #understand(paste: Paste): Promise<void> {
    const answer = await understand(this.#session, this.#field, paste);
    if (answer === null || this.#paste !== paste || paste.after !== this.#rows.text) return;
    this.#isOpen = false;
    if (answer.text === "") return;
    const { keys, rows } = readKeyed(answer.text);
    this.#actions.amend(() => {
      this.#rows.read(paste.before);
      this.#rows.place(paste.row, keys, rows, cellsIn(paste.text));
      this.#write();
    });
    this.#paste = paste;
    this.#words.say(answer.said);
    this.sheet.show(this.#rows.all, this.#all);
    // Where the box that had the focus is gone.
    if (document.activeElement === document.body)
      this.sheet.focus({ row: this.#rows.all[paste.row] ?? this.#rows.first, column: paste.column });
  }

  #forgetPaste(): void {
    this.#paste = undefined;
    this.#isOpen = false;
    this.#words.say("");
  }

  /** Cells may only be written in the notation of the rest, unless there is no rest. */
  get #mayWrite(): boolean {
    const { notation } = this.#field.writing;
    return this.#rows.areBlank || notation === this.#session.figures.country;
  }

  #writePending(): void {
    if (this.#pending.size === 0) return;
    for (const [row, cells] of this.#pending)
      for (const [column, text] of cells) this.#rows.write(row, column, text);
    this.#pending.clear();
    this.sheet.show(this.#rows.all, this.#all);
    this.#typed();
  }

  #typed(): void {
    this.#write();
    this.#session.typed(this.#field);
  }

  #write(): void {
    const { figures } = this.#session;
    const { notation } = this.#field.writing;
    const begun = this.#field.box.text === "" ? figures.country : notation;
    this.sheet.sorted("", "none");
    this.#forgetPaste();
    this.#isWriting = true;
    this.#field.write({ text: this.#rows.text, notation: begun, byHand: true });
    this.#isWriting = false;
  }

  /** A change that "undo" can take back. */
  #change(act: () => void): void {
    const { figures } = this.#session;
    this.#actions.change(() => {
      act();
      figures.source = "yours";
      figures.own(this.#field.key);
      this.#write();
    });
    this.sheet.show(this.#rows.all, this.#all);
  }
}
