/** Where sheets are kept: one place on the device for each, with how far it has come, for the index. */
import { Store, type Kept as Keeping } from "../device/store";
import type { Count } from "./count";
import { checkValues, type Values } from "./values";

export interface Kept extends Count {
  readonly values: Values;
}

export function storeOf(sheet: string): Store<Kept> {
  return new Store(`sheet-${sheet}`, 1, checkKept);
}

/** Tried on a name of its own: what a sheet's store holds, even unreadable, is changed by its reader only. */
export function canKeep(): Keeping {
  const trial = new Store("sheet-trial", 1, () => undefined);
  const keeping = trial.write(undefined);
  trial.erase();
  return keeping;
}

function checkKept(found: unknown): Kept | undefined {
  if (typeof found !== "object" || found === null || !("values" in found)) return undefined;
  const values = checkValues(found.values);
  if (values === undefined) return undefined;
  const number = (name: "filled" | "total"): number => {
    const count: unknown = name in found ? (found as Record<string, unknown>)[name] : 0;
    return typeof count === "number" && Number.isFinite(count) ? count : 0;
  };
  return { values, filled: number("filled"), total: number("total") };
}
