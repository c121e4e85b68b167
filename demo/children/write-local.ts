import { localLists } from '../../src/children/index.ts';
import type { Child } from './child.ts';
import { localRowsOfChildren, type LocalRow } from './local-rows.ts';
import type { Service } from './made-up-service.ts';
import { localRowsOfService } from './service-rows.ts';
import type { WrittenList } from './write-annex-a.ts';

/** The local lists as a council would send them, by name: every column of the template, dates as day/month/year. */
export function writeLocalLists(service: Service, children: readonly Child[], asAt: string): Map<string, WrittenList> {
  const rows = { ...localRowsOfChildren(service, children, asAt), ...localRowsOfService(service, children, asAt) };
  return new Map(
    localLists.map(({ name, list, columns }) => {
      const own: readonly LocalRow[] = rows[name] ?? [];
      const written = own.map((row) =>
        columns.map((column) => {
          const value = row[column.name];
          if (value === undefined) return '';
          return column.kind === 'date' ? String(value).split('-').reverse().join('/') : String(value);
        }),
      );
      return [name, { list, headings: columns.map((column) => column.name), rows: written }] as const;
    }),
  );
}
