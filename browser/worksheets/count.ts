/** How far a sheet has come: «8 de 12 llenos». */
import { controlsIn, type Control } from "./controls";
import type { Rows } from "./rows";

export interface Count {
  readonly filled: number;
  readonly total: number;
}

export function countIn(form: HTMLElement, tables: readonly Rows[]): Count {
  const alone = controlsIn(form).filter((control) => control.closest("[data-table]") === null);
  return [ofControls(alone), ...tables.map(ofTable)].reduce((sum, { filled, total }) => ({
    filled: sum.filled + filled,
    total: sum.total + total,
  }));
}

/** A row counts once it is begun, and so do as many as the sheet expects: a channel that one lacks is no gap. */
function ofTable(table: Rows): Count {
  const rows = [...table.root.querySelectorAll("table tr[data-row]")].map((row) =>
    ofControls(controlsIn(row)),
  );
  const begun = rows.filter(({ filled }) => filled > 0);
  const waiting = rows
    .filter(({ filled }) => filled === 0)
    .slice(0, Math.max(0, table.expected - begun.length));
  return {
    filled: begun.reduce((sum, { filled }) => sum + filled, 0),
    total: [...begun, ...waiting].reduce((sum, { total }) => sum + total, 0),
  };
}

function ofControls(controls: readonly Control[]): Count {
  const counted = controls.filter((control) => !("optional" in control.dataset));
  return { filled: counted.filter(({ value }) => value.trim() !== "").length, total: counted.length };
}
