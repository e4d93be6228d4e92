/** Days as people write them: "31/5/2027", "31-05-27", "31 de mayo de 2027", "2027-05-31". */

const IN_NUMBERS = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/;
const IN_WORDS = /^(\d{1,2})\.?[ºo]?\s+(?:\p{L}{2}\s+)?(\p{L}+)\s+(?:\p{L}{2,3}\s+)?(\d{4})$/u;
const IN_LINKS = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const CENTURY = 2000;

/** Undefined where the text is no day of the calendar; `months` are the names that readers write, January first. */
export function readDate(text: string, months: readonly string[]): Date | undefined {
  const said = text.trim().toLowerCase();
  const numbers = IN_NUMBERS.exec(said);
  if (numbers !== null) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const link = IN_LINKS.exec(said);
  if (link !== null) return day(link[1], Number(link[2]), link[3]);
  const words = IN_WORDS.exec(said);
  if (words !== null) return day(words[3], monthNamed(words[2] ?? "", months), words[1]);
  return undefined;
}

/** Whole names, and their first three letters as calendars print them. */
function monthNamed(name: string, months: readonly string[]): number {
  return months.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name))) + 1;
}

function day(year = "", month: number, date = ""): Date | undefined {
  const whole = year.length === 2 ? CENTURY + Number(year) : Number(year);
  const found = new Date(whole, month - 1, Number(date));
  // The calendar turns 31 April into 1 May; a reader who wrote it meant something else.
  const isReal = found.getMonth() === month - 1 && found.getDate() === Number(date);
  return isReal && whole >= CENTURY ? found : undefined;
}

export function isPast(date: Date, now: Date): boolean {
  return date < new Date(now.getFullYear(), now.getMonth(), now.getDate());
}
