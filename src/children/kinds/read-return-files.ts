import { isUnreadable, type Unreadable } from '../../platform/reading/index.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import { readAnnexA, type ReturnFile } from '../annex-a/read-annex-a.ts';
import type { Check } from '../checks/check.ts';
import { checkReturn, type CheckReport } from '../checks/check-return.ts';
import { checks } from '../checks/definitions/index.ts';
import { localLists } from '../local/definitions/index.ts';
import { checksOf, localKind, type LocalList } from '../local/local-list.ts';
import type { Day } from '../returns/day-number.ts';
import { withLists } from '../ssd/read-ssd.ts';
import { ssdChecks } from '../ssd/ssd-checks.ts';
import { withoutPlaceholder } from '../ssd/ssd-kind.ts';
import { recogniseReturn } from './recognise-return.ts';
import { unpack } from './unpack.ts';

/**
 * Reads a return of whatever kind: an Annex A or the Standard Safeguarding Dataset, told apart by the names of the
 * files, or the local list that a person says it is. Zips are opened. Answers why, in plain English, when it cannot.
 */
export async function readReturnFiles(
  files: readonly ReturnFile[],
  asAt: Day,
  { list, soFar }: { list?: LocalList | undefined; soFar?: ((rows: number) => void) | undefined } = {},
): Promise<AnnexA | Unreadable> {
  const unpacked = await unpack(files);
  if (isUnreadable(unpacked)) return unpacked;
  const kind = list ? localKind(list) : recogniseReturn(unpacked.map(({ name }) => name));
  const read = await readAnnexA(
    unpacked,
    asAt,
    soFar,
    kind.source === 'ssd' ? { kind, cell: withoutPlaceholder } : { kind },
  );
  return isUnreadable(read) || kind.source !== 'ssd' ? read : withLists(read);
}

/** Runs the checks that are meant for a return of its kind. */
export function checkAnyReturn(read: AnnexA, list?: LocalList): CheckReport {
  if (read.source === 'annex-a') return checkReturn(read);
  if (read.source === 'ssd') return checkReturn(read, [...ssdChecks, ...checks]);
  const own = list ?? localLists.find(({ name }) => name === read.name);
  return checkReturn(read, own ? checksOf(own) : []);
}

/** Every check there is, whatever it is of. */
export const everyCheck: ReadonlyMap<string, Pick<Check, 'says' | 'todo'>> = new Map(
  [...checks, ...ssdChecks, ...localLists.flatMap(checksOf)].map((check) => [check.id, check]),
);
