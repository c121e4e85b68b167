/**
 * Makes the returns of a made-up council: `npm run made-up -- --seed 7 --children 800 --months 24 --out folder`. No child
 * in them is real. The last month has faults, and ledger.csv says which (demo/README.md).
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCouncil, monthEnds, usualStory } from '../demo/children/index.ts';
import { csvOfLedger, handOver, type LedgerEntry } from '../demo/children/hand-over.ts';
import { addMonths, isIsoDate, lastDayOfMonth } from '../src/methods/calendar.ts';

const usage =
  'npm run made-up -- --out FOLDER [--seed WORD] [--children 800] [--months 24] [--to YYYY-MM-DD] [--faults last|all|none]';

function stop(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(1);
}

function whole(given: string, name: string, [least, most]: [number, number]): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most)
    stop(`--${name} is a whole number from ${least} to ${most}, not “${given}”.`);
  return number;
}

/** The end of the last whole month, unless one is named. */
const lastMonthEnd = lastDayOfMonth(addMonths(`${new Date().toISOString().slice(0, 7)}-01`, -1));

function options() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        children: { type: 'string', default: '800' },
        months: { type: 'string', default: '24' },
        to: { type: 'string', default: lastMonthEnd },
        faults: { type: 'string', default: 'last' },
      },
    }).values;
  } catch (reason) {
    return stop(reason instanceof Error ? reason.message : String(reason));
  }
}

const given = options();
if (given.out === undefined) stop('--out is missing: the folder to write to.');
const children = whole(given.children, 'children', [20, 50_000]);
const months = whole(given.months, 'months', [1, 120]);
if (!isIsoDate(given.to)) stop(`--to is a date, YYYY-MM-DD, not “${given.to}”.`);
if (!['last', 'all', 'none'].includes(given.faults)) stop(`--faults is last, all or none, not “${given.faults}”.`);
await mkdir(given.out, { recursive: true });
if ((await readdir(given.out)).length > 0) stop(`${given.out} is not empty. Give a new folder.`);

const to = lastDayOfMonth(given.to);
const from = lastDayOfMonth(addMonths(`${to.slice(0, 7)}-01`, 1 - months));
// Of every hundred children with an open case some forty are contacted about in a month.
const service = {
  seed: given.seed,
  contactsAMonth: Math.max(10, Math.round(children * 0.42)),
  from,
  to,
  story: usualStory,
};
const council = makeCouncil(service);
const ledger: (LedgerEntry & { month: string })[] = [];
for (const asAt of monthEnds(service)) {
  const faults = given.faults === 'all' || (given.faults === 'last' && asAt === to);
  const made = await handOver(service, council, asAt, { faults });
  for (const { path, bytes } of made.files) {
    const place = join(given.out, asAt, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
  ledger.push(...made.ledger.map((line) => ({ ...line, month: asAt })));
  console.log(`${asAt}: ${made.files.length} files${faults ? `, ${made.ledger.length} lines in the ledger` : ''}`);
  if (made.unplanted.length > 0) console.log(`  Too few children for: ${made.unplanted.join(', ')}`);
}
if (ledger.length > 0) await writeFile(join(given.out, 'ledger.csv'), `\ufeff${csvOfLedger(ledger)}`);
console.log(
  `Written to ${given.out}. Load a month with: npx los return load ${join(given.out, to, 'annex-a.xlsx')} --as-at ${to}`,
);
console.log(
  `All of them: for day in ${given.out}/*/; do npx los return load "$day/annex-a.xlsx" --as-at "$(basename "$day")"; done`,
);
