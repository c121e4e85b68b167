import { join, type Trx } from '../../platform/db/connect.ts';
import { isTrouble, type Keyring } from '../../platform/identifiers/identifiers.ts';
import type { Services } from '../../platform/services.ts';
import type { ColumnDefinition } from '../annex-a/list-definition.ts';
import { anyList } from '../kinds/list-words.ts';
import type { Cell } from '../look/look-queries.ts';
import { keepIdentifiers } from '../store/keep-identifiers.ts';
import { identifies, namer, neverNames, valueWithoutChild, withoutChild } from '../store/pseudonymous.ts';
import { searchWords } from '../store/search-words.ts';
import { sketchOfChildren } from '../store/sketch.ts';
import {
  anyToBringOver,
  childrenNamed,
  listsOf,
  lockBringingOver,
  mayBringOver,
  noteBroughtOver,
  problemsAfter,
  renameChildren,
  reportsOfUploads,
  returnsToBringOver,
  rewriteProblems,
  rewriteReport,
  rewriteRows,
  rowsAfter,
  searchesInTheOpen,
  sealSearch,
} from './bring-over-queries.ts';

const atATime = 5000;

/**
 * Gives pseudonyms to what an earlier version kept under the case system's identifiers: return by return, each whole or
 * not at all, and with the last of them lines of clinics, looks, holds and searches. One that is stopped goes on where it
 * was. Lines of the audit log stay as they are: whose they are is noted beside them. Answers how many returns it was;
 * throws, in plain words, where it cannot be done.
 */
export async function bringOver(services: Pick<Services, 'db' | 'identifiers' | 'ownerUrl' | 'log'>): Promise<number> {
  if (!(await anyToBringOver(services.db))) return 0;
  const url = await services.ownerUrl?.();
  if (url === undefined) throw new Error('There is no way to reach the database as its owner.');
  const owner = join(url);
  try {
    if (!(await mayBringOver(owner.db)))
      throw new Error(
        'Rows about children kept by an earlier version are to be given pseudonyms, which only the owner of the tables may do. Run any los command once with the owner in LOS_DATABASE_OWNER_URL.',
      );
    const keys = await services.identifiers.toKeep(owner.db);
    if (isTrouble(keys)) throw new Error(keys.trouble);
    let done = 0;
    for (let isLast = false; !isLast;) {
      const { id, last } = await owner.db.transaction().execute(async (trx) => {
        await lockBringingOver(trx);
        const [next, ...more] = await returnsToBringOver(trx);
        if (next !== undefined) await bringReturnOver(trx, keys, next);
        if (more.length === 0) await bringTheRestOver(trx, keys);
        return { id: next, last: more.length === 0 };
      });
      isLast = last;
      if (id !== undefined) done += 1;
    }
    services.log('info', `${done} returns were given pseudonyms`);
    return done;
  } finally {
    await owner.close();
  }
}

type Namer = ReturnType<typeof namer>;

async function bringReturnOver(trx: Trx, keys: Keyring, id: number): Promise<void> {
  const names = namer(keys);
  const children = new Set<string>();
  for (const { list, columns } of await listsOf(trx, id)) {
    const definitions = columns.map((name) => columnOf(list, name));
    for (let rows = await rowsAfter(trx, id, list, -1, atATime); rows.length > 0;) {
      const renamed = rows.map(({ row, child, cells }) => {
        const pseudonym = names.of(child, 'child');
        if (pseudonym !== '') children.add(pseudonym);
        return {
          ...{ row, child: pseudonym },
          cells: cells.map((cell, place) => cellOf(cell, child, definitions[place], names)),
        };
      });
      await rewriteRows(trx, id, list, renamed);
      rows = await rowsAfter(trx, id, list, rows.at(-1)?.row ?? 0, atATime);
    }
  }
  for (let problems = await problemsAfter(trx, id, -1, atATime); problems.length > 0;) {
    const renamed = problems.map((problem) => ({ ...problem, ...problemOf(problem, names) }));
    await rewriteProblems(trx, id, renamed);
    problems = await problemsAfter(trx, id, problems.at(-1)?.position ?? 0, atATime);
  }
  await keepIdentifiers(trx, keys, names.all());
  await noteBroughtOver(trx, id, children.size > 0 ? sketchOfChildren([...children]) : null);
}

type Said = { list: string | number; column: string | null; value: string; child: string };

function problemOf(problem: Said, names: Namer): { value: string; child: string } {
  const definition = problem.column === null ? undefined : columnOf(problem.list, problem.column);
  const kind = definition && identifies(definition);
  const child = names.of(problem.child, 'child');
  return {
    child,
    value: kind ? names.of(problem.value, kind) : valueWithoutChild(problem, child, definition?.kind),
  };
}

function cellOf(cell: Cell, child: string, definition: ColumnDefinition | undefined, names: Namer): Cell {
  if (typeof cell !== 'string' || cell === '') return cell;
  const kind = definition && identifies(definition);
  if (kind) return names.of(cell, kind);
  if (!definition || !['text', 'key'].includes(definition.kind) || neverNames.has(definition.name)) return cell;
  return withoutChild(cell, child, names.of(child, 'child'), definition.kind);
}

function columnOf(list: string | number, name: string): ColumnDefinition | undefined {
  return anyList(list)?.columns.find((column) => column.name === name);
}

async function bringTheRestOver(trx: Trx, keys: Keyring): Promise<void> {
  for (const { id, report } of await reportsOfUploads(trx)) {
    const names = namer(keys);
    const { problems = [], ...more } = report as { problems?: Said[] };
    await rewriteReport(trx, id, {
      ...more,
      problems: problems.map((problem) => ({ ...problem, ...problemOf(problem, names) })),
    });
  }
  for (const { id, child, names } of await searchesInTheOpen(trx)) {
    const { pseudonym } = keys.named(child);
    await sealSearch(trx, id, searchWords(keys, pseudonym, [child, ...names]));
  }
  const named = await childrenNamed(trx);
  const names = namer(keys);
  const renamed = named.map(({ child }) => ({ old: child, child: names.of(child, 'child') }));
  const kept = new Set(named.flatMap(({ child, isKept }) => (isKept ? [child] : [])));
  await keepIdentifiers(
    trx,
    keys,
    names.all().filter(({ identifier }) => kept.has(identifier)),
  );
  await renameChildren(trx, renamed);
}
