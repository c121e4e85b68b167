import { tableNamed } from '../../../src/children/index.ts';
import { addDays } from '../../../src/methods/calendar.ts';
import { chance } from '../chance.ts';
import type { SsdTables } from '../write-ssd.ts';
import type { LedgerLine } from './ledger.ts';

type Row = Record<string, string>;
type SsdFault = {
  check: string;
  table: string;
  column: string | null;
  kind: string;
  fits?: (row: Row) => boolean;
  /** Changes the row; `other` is another row of the table. A row that is answered is added to it, and is the one found. */
  plant: (row: Row, given: { asAt: string; other: Row }) => Row | void;
};

const has = (column: string) => (row: Row) => (row[column] ?? '') !== '';

/** A fault of each kind that the checks of the dataset know: cells, keys, references, dates that follow each other. */
const faults: readonly SsdFault[] = [
  {
    check: 'bad-date',
    table: 'ssd_contacts',
    column: 'cont_contact_date',
    kind: 'a day that does not exist',
    plant: (row) => void (row.cont_contact_date = '2025-02-31'),
  },
  {
    check: 'future-date',
    table: 'ssd_contacts',
    column: 'cont_contact_date',
    kind: 'a date in the future',
    plant: (row, { asAt }) => void (row.cont_contact_date = addDays(asAt, 12)),
  },
  {
    check: 'bad-count',
    table: 'ssd_sdq_scores',
    column: 'csdq_sdq_score',
    kind: 'words in place of a number',
    fits: has('csdq_sdq_score'),
    plant: (row) => void (row.csdq_sdq_score = 'low'),
  },
  {
    check: 'blank-id',
    table: 'ssd_contacts',
    column: 'cont_person_id',
    kind: 'no identifier',
    plant: (row) => void (row.cont_person_id = ''),
  },
  {
    check: 'repeated-row',
    table: 'ssd_cla_visits',
    column: null,
    kind: 'the same row twice',
    plant: (row) => ({ ...row }),
  },
  ...(
    [
      ['ssd_cp_visits', 'cppv_cp_visit_id'],
      ['ssd_cin_visits', 'cinv_cin_visit_id'],
      ['ssd_missing', 'miss_table_id'],
      ['ssd_sdq_scores', 'csdq_table_id'],
    ] as const
  ).map(([table, column]): SsdFault => ({
    check: `${table}-key-twice`,
    table,
    column,
    kind: 'a key that another row has',
    plant: (row, { other }) => ({ ...row, ...other, [column]: row[column] ?? '' }),
  })),
  {
    check: 'ssd_sdq_scores-key-blank',
    table: 'ssd_sdq_scores',
    column: 'csdq_table_id',
    kind: 'no key',
    plant: (row) => void (row.csdq_table_id = ''),
  },
  ...(
    [
      ['ssd_cp_reviews', 'cppr_cp_plan_id'],
      ['ssd_initial_cp_conference', 'icpc_s47_enquiry_id'],
      ['ssd_involvements', 'invo_professional_id'],
      ['ssd_contacts', 'cont_person_id'],
    ] as const
  ).map(([table, column]): SsdFault => ({
    check: `${table}-${column}-not-found`,
    table,
    column,
    kind: 'a reference to nothing',
    plant: (row) => void (row[column] = 'nowhere'),
  })),
  {
    check: 'ssd_missing-miss_missing_episode-order',
    table: 'ssd_missing',
    column: 'miss_missing_episode_end_date',
    kind: 'came back before going missing',
    plant: (row) => void (row.miss_missing_episode_end_date = addDays(row.miss_missing_episode_start_date ?? '', -2)),
  },
];

/** Plants faults in the tables of the dataset, each in another row. The tables that are given are changed. */
export function plantInSsd(tables: SsdTables, asAt: string, seed: string): (LedgerLine & { table: string })[] {
  const draw = chance(`${seed}/ssd/faults`);
  const used = new Set<Row>();
  return faults.flatMap(
    ({ check, table, column, kind, fits = () => true, plant }): (LedgerLine & { table: string })[] => {
      const rows = tables[table] ?? [];
      const able = rows.filter((row) => !used.has(row) && fits(row));
      if (able.length < 2) return [];
      const row = draw.one(able);
      used.add(row);
      const other = draw.one(able.filter((one) => one !== row));
      const added = plant(row, { asAt, other });
      if (added) {
        rows.push(added);
        used.add(added);
      }
      return [{ table, list: tableNamed(table)?.list ?? 0, row: rows.indexOf(added ?? row) + 2, column, kind, check }];
    },
  );
}
