/** Asks Python for the order of the rows: which figure is larger is a matter of notation. */
import type { Field } from "../calculator/field";
import type { Session } from "../calculator/session";
import { python } from "../python/client";

export type Direction = "ascending" | "descending";

/** Places of the rows in their new order; null where there is none to have. */
export async function orderBy(
  session: Session,
  { key, writing }: Field,
  text: string,
  column: string,
  direction: Direction,
): Promise<readonly number[] | null> {
  const { figures, runtime, slug } = session;
  session.wake();
  try {
    if (text === "" || !(await runtime.isHere())) return null;
    const { order } = await python.ask("order", slug, {
      values: { [key]: text },
      country: figures.country,
      written_in: writing.notation,
      key,
      column,
      descending: direction === "descending",
    });
    return order;
  } catch (reason) {
    console.error(reason);
    runtime.failed(reason);
    return null;
  }
}
