import { missedBeyondDoubt, type Sign } from '../series/sign.ts';

/** An indicator of a part of the service, with those that tell the same thing more fully from another return. */
export type SignRow = { sign: Sign; fuller: Sign[] };

/** The vital signs in the order in which a reader with two minutes wants them. */
export type LaidOut = {
  /** Those that miss their target; those that do so beyond doubt, and those getting worse, first. */
  failing: Sign[];
  /** Those that are getting worse by more than chance and do not miss a target. */
  worse: Sign[];
  areas: { area: string; rows: SignRow[] }[];
  /** Those of which there is neither a figure nor anything a chart could tell: too few children, or not in the return. */
  silent: Sign[];
};

export const getsWorse = ({ variation }: Sign): boolean => variation?.startsWith('concern') ?? false;
export const getsBetter = ({ variation }: Sign): boolean => variation?.startsWith('improvement') ?? false;

/** Whether anything can be said of an indicator: a figure, or what its chart tells. */
const says = ({ last, variation }: Sign): boolean => (last !== null && last.value !== null) || variation !== null;

/** Lays out those that have been computed at least once; the rest are in no list. */
export function layOut(signs: readonly Sign[]): LaidOut {
  const known = signs.filter(({ last }) => last !== null);
  const telling = known.filter(says);
  const failing = telling
    .filter(({ misses }) => misses === true)
    .toSorted(
      (a, b) =>
        Number(missedBeyondDoubt(b)) - Number(missedBeyondDoubt(a)) || Number(getsWorse(b)) - Number(getsWorse(a)),
    );
  const shown = new Set(telling.map(({ indicator }) => indicator.id));
  const beside = ({ indicator: { fullerThan } }: Sign) => fullerThan !== undefined && shown.has(fullerThan);
  const rows = telling
    .filter((sign) => !beside(sign))
    .map((sign) => ({
      sign,
      fuller: telling.filter(({ indicator }) => indicator.fullerThan === sign.indicator.id),
    }));
  return {
    failing,
    worse: telling.filter((sign) => getsWorse(sign) && sign.misses !== true),
    areas: [...Map.groupBy(rows, ({ sign }) => sign.indicator.area)].map(([area, own]) => ({ area, rows: own })),
    silent: known.filter((sign) => !says(sign)),
  };
}

/** "Front door" of "front door". */
export const titleOf = (area: string): string => area.charAt(0).toUpperCase() + area.slice(1);

/** What stands over those getting worse: others that do may stand above them, among those that miss their target. */
export function worseTitle({ failing }: Pick<LaidOut, 'failing'>): string {
  return `${failing.length > 0 ? 'Also getting' : 'Getting'} worse, more than chance`;
}
