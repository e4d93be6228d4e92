/** The script that writes spreadsheets; pages load it when a reader wants one, and find it under this name. */
import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/universal";
import type { Cell, Sheet, WriteWorkbook } from "./sheets";

const write: WriteWorkbook = (sheets) =>
  writeExcelFile(sheets.map(sheetOf), { fontFamily: "Calibri", fontSize: 11 }).toBlob();

function sheetOf({ name, widths, sticky, rows }: Sheet): {
  data: SheetData;
  sheet: string;
  stickyRowsCount: number;
  columns: { width: number }[];
} {
  return {
    data: rows.map((row) => row.map((cell) => (cell === null ? null : cellOf(cell)))),
    sheet: name,
    stickyRowsCount: sticky,
    columns: widths.map((width) => ({ width })),
  };
}

function cellOf({ kind, value, format, bold }: Cell): CellObject {
  const look = { ...(bold && { fontWeight: "bold" as const }), ...(format !== "" && { format }) };
  if (kind === "number") return { type: Number, value: Number(value), ...look };
  if (kind === "date") return { type: Date, value: new Date(`${value}T00:00:00Z`), ...look };
  return { type: String, value: String(value), ...(bold && { fontWeight: "bold" as const }) };
}

Object.assign(globalThis, { rumboSpreadsheet: write });
