import type { Trx } from '../../platform/services.ts';
import { changesSince, revisionNow, type PlanChanges } from './plan-change-queries.ts';

/** Something read from the database, with the revision of all plans it is true of. */
export type AsOf<T> = { revision: number; value: T };

/** How something is read, and how what was read is brought up to date by what has changed since. Neither writes. */
export type Readable<T> = {
  read: (trx: Trx) => Promise<T>;
  patch: (trx: Trx, value: T, changes: PlanChanges) => Promise<T>;
};

/** Far more than anybody writes while one thing is read. */
const mostTries = 20;

/**
 * Reads something that takes several queries as it was at one moment, from the database or by bringing up to date what
 * was read before. Each query sees what was committed until then, so whatever is written in between is read again,
 * until nothing was. Where people write without end, it is read from one snapshot. `committed` is a revision known to
 * have been there before, which need not be asked for.
 */
export async function readSettled<T>(
  trx: Trx,
  how: Readable<T>,
  before: AsOf<T> | null = null,
  committed: number | null = null,
): Promise<AsOf<T>> {
  let known = before ?? { revision: committed ?? (await revisionNow(trx)), value: await how.read(trx) };
  if (committed !== null && committed > known.revision)
    known = { revision: committed, value: await bringTo(trx, how, known, committed) };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const revision = await revisionNow(trx);
    if (revision === known.revision) return known;
    known = { revision, value: await bringTo(trx, how, known, revision) };
  }
  if (trx.isTransaction) return known;
  return trx
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const revision = await revisionNow(snapshot);
      return { revision, value: await bringTo(snapshot, how, known, revision) };
    });
}

/**
 * Makes something of many readings, each of which may be of another moment: made again until nothing was written while
 * it was. What is made may itself bring stored questions up to date, which counts as writing once.
 * @throws where people write all the time; that has never been seen
 */
export async function atOneMoment<T>(db: Trx, make: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const revision = await revisionNow(db);
    const made = await make();
    if ((await revisionNow(db)) === revision) return made;
  }
  throw new Error('The plan was written to each time it was read. Try again in a minute.');
}

async function bringTo<T>(trx: Trx, how: Readable<T>, known: AsOf<T>, revision: number): Promise<T> {
  // A revision that goes back is a database put back under us: nothing that was read says anything any more.
  const changes = revision > known.revision ? await changesSince(trx, known.revision, revision) : null;
  return changes ? how.patch(trx, known.value, changes) : how.read(trx);
}
