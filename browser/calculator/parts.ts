/** What a calculator's page has besides form and result: each part finds its own markup, or stays away. */
import { addBring } from "../files/bring";
import { addTake } from "../files/take";
import { addChains } from "../chains/chains";
import { addKeeping } from "../keeping/keeping";
import { addShare } from "../links/share";
import { addVersions } from "../versions/part";
import type { Actions } from "./actions";
import type { Session } from "./session";
import { addTables } from "../tables/part";
import { addWish } from "./wish";

/** What a part works with; `signal` ends its life. */
export interface Calculator {
  readonly element: HTMLElement;
  readonly session: Session;
  readonly actions: Actions;
  /** The reader means to calculate: Python may come. */
  readonly begin: () => void;
  readonly signal: AbortSignal;
}

type Part = (calculator: Calculator) => void;

// Keeping comes before the parts that show what was kept, and sharing after those that add to a link.
const PARTS: readonly Part[] = [
  addTables,
  addWish,
  addKeeping,
  addChains,
  addVersions,
  addBring,
  addTake,
  addShare,
];

export function addParts(calculator: Calculator): void {
  for (const add of PARTS) add(calculator);
}
