import type { Trx } from '../../platform/services.ts';
import { beginning } from '../screens/parts/links.tsx';
import { lastVersions } from './edit-queries.ts';
import type { ItemForm } from './item-form.ts';

/** What items of one kind were last called, by number: those that left the plan too. */
export const namesOfItems =
  (form: ItemForm) =>
  async (db: Trx, ids: number[]): Promise<Map<number, string>> => {
    const last = await lastVersions(db, form.kind, ids);
    return new Map(last.map((row) => [row.id, beginning(form.nameOf(row), 80)]));
  };
