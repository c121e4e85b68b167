import { plainName } from '../annex-a/find-list.ts';
import type { Kind } from '../annex-a/list-reader.ts';
import { ssdTables } from './definitions/tables.ts';
import type { SsdTable } from './ssd-table.ts';

const byName = new Map<string, SsdTable>();
for (const table of ssdTables) {
  const name = plainName(table.title).replace(/^ssd/, '');
  byName.set(name, table);
  // "ssd_cla_placement" also comes as "ssd_cla_placements", "ssd_cp_plans" as "ssd_cp_plan".
  const other = name.endsWith('s') ? name.slice(0, -1) : `${name}s`;
  if (!byName.has(other)) byName.set(other, table);
}

/** The table that a file (without its ending) holds: "ssd_person", "person". */
export function tableNamed(name: string): SsdTable | undefined {
  return byName.get(plainName(name).replace(/^ssd/, ''));
}

/** How a folder of the Standard Safeguarding Dataset is read: a CSV for each table. */
export const ssdKind: Kind = { source: 'ssd', name: '', definitions: ssdTables, named: tableNamed };

/** What the dataset's own scripts write where a council records nothing. */
const placeholders = /^(?:SSD_PH|PLACEHOLDER_DATA|1900-01-01(?:[T ].*)?|01\/01\/1900(?: .*)?)$/i;

/** A cell without the placeholders of the dataset's scripts. */
export function withoutPlaceholder(cell: string | undefined): string | undefined {
  return cell !== undefined && placeholders.test(cell.trim()) ? '' : cell;
}
