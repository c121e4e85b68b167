import { filesAt, standingSnapshot } from '../../children/index.ts';
import { isIsoDate } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { annexAIndicators } from '../definitions/index.ts';
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
  source?: string;
  notComputable?: string;
};

/** `los indicators --as-at DATE`: what every indicator came to, unsuppressed, for operators. */
export const indicatorsCommand: Command = {
  name: 'indicators',
  usage: '--as-at DATE [--source annex-a|ssd] [--from PATH] [--json]',
  about:
    'Prints every indicator of the return loaded as at a day, unsuppressed; --from computes a file without loading it.',
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
    if (wanted !== undefined && wanted !== 'annex-a' && wanted !== 'ssd')
      return misused(indicatorsCommand, `“${wanted}” is no source. There are annex-a and ssd.`, out);
    let source = 'annex-a';
    let found: Map<string, Omit<Shown, 'id' | 'unit'>>;
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
      source = computed.annexA.source;
      found = new Map(computed.results.map(({ id, missing, ...one }) => [id, withMissing(one, missing)]));
    } else {
      const ofSource = (one: string) =>
        wanted === undefined || wanted === one ? standingSnapshot(services.db, one, '', asAt) : undefined;
      const snapshot = (await ofSource('annex-a')) ?? (await ofSource('ssd'));
      if (!snapshot) {
        out.complain(`No return is loaded as at ${asAt}. Load one with los return load.`);
        return 1;
      }
      source = snapshot.source;
      const rows = await resultsOf(services.db, snapshot.id);
      found = new Map(
        rows.map(({ id, missing, groups, ...one }) => [
          id,
          withMissing({ ...one, by: groups as Record<string, Breakdown> }, missing),
        ]),
      );
    }
    const shown = annexAIndicators.flatMap(({ id, unit }): Shown[] => {
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
              source,
              ...(one.notComputable === undefined ? {} : { notComputable: one.notComputable }),
            },
          ]
        : [];
    });
    if (read.values.json) out.print(JSON.stringify(shown, null, 2));
    else {
      out.print(`From the ${source === 'ssd' ? 'Standard Safeguarding Dataset' : 'Annex A'} as at ${asAt}.`);
      for (const one of shown) out.print(line(one));
    }
    return 0;
  },
};

/** The breakdowns that are printed, whatever else is kept. */
function printed(by: Record<string, Breakdown>): Record<string, Breakdown> {
  const names = ['team', 'ageBand', 'gender', 'leaverAge'];
  return Object.fromEntries(names.flatMap((name) => (by[name] ? [[name, by[name]] as const] : [])));
}

function withMissing(
  { numerator, denominator, value, by }: Omit<Shown, 'id' | 'unit' | 'notComputable'>,
  missing: string | null,
): Omit<Shown, 'id' | 'unit'> {
  return { numerator, denominator, value, by, ...(missing === null ? {} : { notComputable: missing }) };
}

function line({ id, numerator, denominator, value, unit, notComputable }: Shown): string {
  if (notComputable !== undefined) return `${id}: cannot be computed, ${notComputable} is missing`;
  const figure =
    value === null ? 'no value' : unit === 'percent' ? `${value.toFixed(1)}%` : `${value.toFixed(1)} ${unit}`;
  return `${id}: ${figure} (${numerator} of ${denominator})`;
}
