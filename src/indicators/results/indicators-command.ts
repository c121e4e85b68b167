import { filesAt, standingSnapshots, type Source } from '../../children/index.ts';
import { isIsoDate } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import type { Db } from '../../platform/db/connect.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { indicators } from '../definitions/index.ts';
import type { Breakdown } from '../engine/evaluate.ts';
import { readReturn } from '../returns/read-return.ts';
import { standardsAt } from '../standards/standards-at.ts';
import { resultsOf } from './result-queries.ts';

type Shown = {
  id: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  unit: string;
  by: Record<string, Breakdown>;
  /** What kind of return it was computed from. */
  source: Source;
  notComputable?: string;
};
type Found = Omit<Shown, 'id' | 'unit'>;

/** `los indicators --as-at DATE`: what every indicator came to, unsuppressed, for operators. */
export const indicatorsCommand: Command = {
  name: 'indicators',
  usage: '--as-at DATE [--source annex-a|ssd|local] [--from PATH] [--json]',
  about:
    'Prints every indicator of the returns loaded as at a day, unsuppressed; --from computes a file without loading it.',
  run: async (args, services, out) => {
    const read = readOptions(args, {
      'as-at': { type: 'string' },
      from: { type: 'string' },
      source: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!read.ok) return misused(indicatorsCommand, read.message, out);
    const asAt = read.values['as-at'];
    if (asAt === undefined) return misused(indicatorsCommand, '--as-at is missing.', out);
    if (!isIsoDate(asAt)) return misused(indicatorsCommand, `“${asAt}” is not a date. Write it as YYYY-MM-DD.`, out);
    const wanted = read.values.source;
    if (wanted !== undefined && !isSource(wanted))
      return misused(indicatorsCommand, `“${wanted}” is no source. There are ${sources.join(', ')}.`, out);
    let found: Map<string, Found>;
    if (read.values.from !== undefined) {
      const files = await filesAt(read.values.from).catch(() => null);
      if (!files) {
        out.complain(`${read.values.from} could not be opened. Check the path, and that you may read it.`);
        return 1;
      }
      const computed = await readReturn(files, asAt, await standardsAt(services.db, asAt));
      if (isUnreadable(computed)) {
        out.complain(computed.what);
        out.complain(computed.next);
        return 1;
      }
      const { source } = computed.annexA;
      found = new Map(
        computed.results.map(({ id, missing, ...one }) => [id, withMissing({ ...one, source }, missing)]),
      );
    } else {
      found = await ofReturns(services.db, asAt, wanted === undefined ? sources : [wanted]);
      if (found.size === 0) {
        out.complain(`No return is loaded as at ${asAt}. Load one with los return load.`);
        return 1;
      }
    }
    const shown = indicators.flatMap(({ id, unit }): Shown[] => {
      const one = found.get(id);
      return one
        ? [
            {
              id,
              numerator: one.numerator,
              denominator: one.denominator,
              value: one.value,
              unit,
              by: printed(one.by),
              source: one.source,
              ...(one.notComputable === undefined ? {} : { notComputable: one.notComputable }),
            },
          ]
        : [];
    });
    if (read.values.json) out.print(JSON.stringify(shown, null, 2));
    else
      for (const [source, own] of Map.groupBy(shown, (one) => one.source)) {
        out.print(`From ${fromWhat[source]} as at ${asAt}.`);
        for (const one of own) out.print(line(one));
      }
    return 0;
  },
};

const sources = ['annex-a', 'ssd', 'local'] as const;
const isSource = (text: string): text is Source => (sources as readonly string[]).includes(text);
const fromWhat: Record<Source, string> = {
  'annex-a': 'the Annex A',
  ssd: 'the Standard Safeguarding Dataset',
  local: 'the council’s own lists',
};

/**
 * What the returns of a day come to, of each indicator one figure: the Annex A’s before the dataset’s before that of a list
 * of our own, but one that could be computed before one that could not.
 */
async function ofReturns(db: Db, asAt: string, wanted: readonly Source[]): Promise<Map<string, Found>> {
  const snapshots = (await standingSnapshots(db)).filter((one) => one.asAt === asAt);
  const found = new Map<string, Found>();
  for (const source of wanted)
    for (const snapshot of snapshots.filter((one) => one.source === source))
      for (const { id, missing, groups, ...one } of await resultsOf(db, snapshot.id)) {
        const known = found.get(id);
        if (known && (known.notComputable === undefined || missing !== null)) continue;
        found.set(id, withMissing({ ...one, by: groups as Record<string, Breakdown>, source }, missing));
      }
  return found;
}

/** The breakdowns that are printed, whatever else is kept. */
function printed(by: Record<string, Breakdown>): Record<string, Breakdown> {
  const names = ['team', 'ageBand', 'gender', 'leaverAge'];
  return Object.fromEntries(names.flatMap((name) => (by[name] ? [[name, by[name]] as const] : [])));
}

function withMissing(
  { numerator, denominator, value, by, source }: Omit<Found, 'notComputable'>,
  missing: string | null,
): Found {
  return { numerator, denominator, value, by, source, ...(missing === null ? {} : { notComputable: missing }) };
}

function line({ id, numerator, denominator, value, unit, notComputable }: Shown): string {
  if (notComputable !== undefined) return `${id}: cannot be computed, ${notComputable} is missing`;
  const figure =
    value === null ? 'no value' : unit === 'percent' ? `${value.toFixed(1)}%` : `${value.toFixed(1)} ${unit}`;
  return `${id}: ${figure} (${numerator} of ${denominator})`;
}
