/**
 * The headline figures of a made-up council’s indicators over fourteen months, laid before a reader who knows over how many
 * months each is counted, and so how each month’s figure is made of what happened in single months (decision 181).
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { annexARows, csvOfList, makeCouncil, monthEnds, usualStory, writeLists } from '../../../demo/children/index.ts';
import { attackLinked, type LinkedCell, type LinkedSum } from '../../methods/disclosure/attack-linked.ts';
import { totalState } from '../../methods/disclosure/protect-shares.ts';
import { isSmall, type ShareState } from '../../methods/disclosure/share.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { indicators } from '../definitions/index.ts';
import type { Result } from '../engine/evaluate.ts';
import { readReturn } from '../returns/read-return.ts';

const service = { seed: 'headlines', contactsAMonth: 60, from: '2024-08-31', to: '2025-09-30', story: usualStory };
const months: Result[][] = [];

before(async () => {
  const council = makeCouncil(service);
  for (const asAt of monthEnds(service)) {
    const files = writeLists(annexARows(council, asAt)).map((list) => ({
      name: `list_${list.list}.csv`,
      bytes: () => Promise.resolve(Buffer.from(csvOfList(list))),
    }));
    const read = await readReturn(files, asAt);
    assert.ok(!isUnreadable(read));
    months.push(read.results);
  }
});

type Headline = { met: number; of: number };
const spans = { 'six months': 6, 'twelve months': 12 } as const;

/** The readings of each indicator that is a share of what happened in so many months. */
function rolling(): { id: string; span: number; readings: Headline[] }[] {
  return indicators.flatMap(({ id, window, unit }) => {
    const span = window === 'six months' || window === 'twelve months' ? spans[window] : null;
    const readings = months.flatMap((results) => {
      const one = results.find((result) => result.id === id);
      return one && one.numerator !== null && one.denominator !== null
        ? [{ met: one.numerator, of: one.denominator }]
        : [];
    });
    return span === null || unit !== 'percent' || readings.length < months.length ? [] : [{ id, span, readings }];
  });
}

/** Whether one side of a reading is shown: those who meet it, or those who do not. */
type Shows = (count: number, state: ShareState) => boolean;

/** The readings as sums over months, and which of what is kept back of them is small. */
function laid(span: number, readings: readonly Headline[], showsSide: Shows) {
  const cells = new Map<string, LinkedCell>();
  const sums: LinkedSum[] = [];
  const asked: string[] = [];
  for (let month = 1 - span; month < readings.length; month += 1)
    for (const side of ['met', 'not']) cells.set(`${side} in ${month}`, { value: 0, shown: false });
  for (const [at, one] of readings.entries()) {
    const state = totalState(one);
    for (const [side, value] of [
      ['met', one.met],
      ['not', one.of - one.met],
    ] as const) {
      const name = `${side} up to ${at}`;
      cells.set(name, { value, shown: showsSide(value, state), least: state === 'closed' ? 1 : 0 });
      sums.push({ whole: name, parts: Array.from({ length: span }, (_, back) => `${side} in ${at - back}`) });
      if (state !== 'open' && isSmall(value, 5)) asked.push(name);
    }
    cells.set(`all up to ${at}`, { value: one.of, shown: state !== 'hidden' });
    sums.push({ whole: `all up to ${at}`, parts: [`met up to ${at}`, `not up to ${at}`] });
  }
  return { cells, sums, asked };
}

/** How many small counts come out as one number, and how many were tried; null where figures were corrected since. */
function known({ span, readings }: { span: number; readings: Headline[] }, showsSide: Shows) {
  const { cells, sums, asked } = laid(span, readings, showsSide);
  try {
    const found = attackLinked(cells, sums, asked).filter(({ min, max }) => max - min < 1e-6);
    return { tried: asked.length, found: found.map(({ cell }) => cell) };
  } catch (reason) {
    assert.match(String(reason), /do not add up/);
    return null;
  }
}

test('what is kept back of a headline figure cannot be worked out from those of the months around it', (t) => {
  let tried = 0;
  for (const one of rolling()) {
    const attacked = known(one, (_, state) => state === 'open');
    tried += attacked?.tried ?? 0;
    assert.deepEqual(attacked?.found ?? [], [], one.id);
  }
  t.diagnostic(`${tried} small counts of ${rolling().length} indicators were attacked`);
  assert.ok(tried > 30, String(tried));
});

test('it could be, were the small side alone kept back: the attack finds what it looks for', () => {
  assert.ok(rolling().some((one) => (known(one, (count) => !isSmall(count, 5))?.found.length ?? 0) > 0));
});

test('no indicator is counted from a fixed day on, so that two months’ figures never differ by those who came alone', () => {
  const moving = ['the day', 'six months', 'twelve months', 'the month', 'the school term', 'the whole plan'];
  assert.deepEqual(
    indicators.filter(({ window }) => !moving.includes(window)).map(({ id }) => id),
    [],
    'What only grows gives away how many came in a month: decide first what is shown of it (decision 181).',
  );
});
