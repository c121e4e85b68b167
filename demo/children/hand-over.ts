import { cellChecks, everyCheck, localLists, shapeChecks } from '../../src/children/index.ts';
import { csvOfSheet, workbookOf } from './faults/write-sheet.ts';
import type { LedgerLine, Sheet } from './faults/ledger.ts';
import { plantInAnnexA } from './faults/plant-annex-a.ts';
import { plantInLocalList } from './faults/plant-local.ts';
import { plantInSsd } from './faults/plant-ssd.ts';
import { annexARows } from './annex-a-rows.ts';
import type { Child } from './child.ts';
import type { Service } from './made-up-service.ts';
import { csvOfList, writeLists } from './write-annex-a.ts';
import { writeLocalLists } from './write-local.ts';
import { csvOfTable, ssdTables } from './write-ssd.ts';

/** A file to be written, by its path from the folder of the month. */
export type HandedOver = { path: string; bytes: Buffer };

/** A line of the ledger with the file in which the fault is, and what the check says. */
export type LedgerEntry = LedgerLine & { file: string; says: string };

/**
 * What the council hands over as at a day: Annex A as a workbook and as a folder of CSVs, the Standard Safeguarding
 * Dataset and the local lists as folders of CSVs. With faults, every one of them has some, and the ledger names each.
 */
export async function handOver(
  service: Service,
  children: readonly Child[],
  asAt: string,
  { faults }: { faults: boolean },
): Promise<{ files: HandedOver[]; ledger: LedgerEntry[]; unplanted: string[] }> {
  const rows = annexARows(children, asAt);
  const annexA = faults
    ? plantInAnnexA(rows, asAt, `${service.seed}/${asAt}`)
    : { sheets: writeLists(rows).map(sheetOf), ledger: [], unplanted: [] };
  const files: HandedOver[] = [{ path: 'annex-a.xlsx', bytes: await workbookOf(annexA.sheets) }];
  for (const sheet of annexA.sheets)
    files.push({ path: `annex-a/${sheet.name}.csv`, bytes: Buffer.from(csvOfSheet(sheet)) });
  const ledger = annexA.ledger.map((line) => entry(line, `annex-a/${nameOf(annexA.sheets, line)}.csv`));

  const tables = ssdTables(children, asAt);
  const ssd = faults ? plantInSsd(tables, asAt, `${service.seed}/${asAt}`) : [];
  for (const [name, own] of Object.entries(tables))
    files.push({ path: `ssd/${name}.csv`, bytes: Buffer.from(csvOfTable(own)) });
  ledger.push(...ssd.map((line) => entry(line, `ssd/${line.table}.csv`)));

  for (const [name, list] of writeLocalLists(service, children, asAt)) {
    const path = `local/${name}.csv`;
    const planted = faults ? plantInLocalList(list, name, asAt, `${service.seed}/${asAt}`) : null;
    files.push({ path, bytes: Buffer.from(planted ? csvOfSheet(planted.sheet) : csvOfList(list)) });
    ledger.push(...(planted?.ledger ?? []).map((line) => entry(line, path)));
  }
  return { files, ledger, unplanted: annexA.unplanted };
}

const sheetOf = ({ list, headings, rows }: ReturnType<typeof writeLists>[number]): Sheet => ({
  list,
  name: `List ${list}`,
  cells: [headings, ...rows],
});

/** A fault of a second sheet of a list is in the second. */
function nameOf(sheets: readonly Sheet[], { list, check }: LedgerLine): string {
  const own = sheets.filter((sheet) => sheet.list === list);
  return (check === 'list-twice' ? own.at(-1) : own[0])?.name ?? '';
}

function entry(line: LedgerLine, file: string): LedgerEntry {
  const { check } = line;
  const words =
    everyCheck.get(check) ??
    cellChecks[check as keyof typeof cellChecks] ??
    shapeChecks[check as keyof typeof shapeChecks];
  return { ...line, file, says: check === '' ? 'Nothing: it is only written differently.' : (words?.says ?? '') };
}

/** How the local lists are loaded: each by its name. */
export const localNames: readonly string[] = localLists.map(({ name }) => name);

/** The ledger as CSV text. */
export function csvOfLedger(lines: readonly (LedgerEntry & { month: string })[]): string {
  const headings = [
    'Month',
    'File',
    'List',
    'Row',
    'Column',
    'What is wrong on purpose',
    'Check',
    'What the check should say',
  ];
  const cells = lines.map(({ month, file, list, row, column, kind, check, says }) =>
    [month, file, list, row ?? '', column ?? '', kind, check, says].map(String),
  );
  return csvOfSheet({ cells: [headings, ...cells] });
}
