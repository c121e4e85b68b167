import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import {
  makeAction,
  makeArea,
  makeFinding,
  makeMeasure,
  makeMilestone,
  makePlanView,
  makePost,
  makeRating,
  makeReading,
  makeStep,
  makeTarget,
  madeScale,
} from '../../../test/make.ts';
import { csvOf, xlsxOf } from '../../platform/documents/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { readDue } from '../import/reader/due-expression.ts';
import { compareList } from './compare-list.ts';
import { whyNotBroughtIn } from './bring-back.ts';
import { listKinds, recordLists } from './list-kinds.ts';
import type { AnyList } from './list-kind.ts';
import { readList } from './read-list.ts';
import { listFile, type WrittenList } from './write-list.ts';

/** Words as people write them, and as nobody should: formulas, figures, quotes, line ends, dates. */
const awkward = fc.constantFrom(
  ...['=1+1', '+44', '-5', '@x', "'quoted", '1.10', '007', '1-2', '3/4', '1E5', 'TRUE', '50%', '2025-04-30'],
  ...['June 2025', '"a", b; c', 'two\nlines', 'tab\there', 'Ærø – naïve “café”', ' spaced  out ', 'Noughts 0.0', 'a;b'],
);
const words = fc
  .oneof(awkward, fc.string({ minLength: 1, maxLength: 30 }), fc.lorem({ maxCount: 6 }))
  .filter((text) => text.trim() !== '');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const refs = fc.constantFrom('A1', '1.10', '007', '1-2', '3/4', '1E5', 'CLA 4', 'x/y');
const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dues = fc.oneof(
  fc.constantFrom(
    'June 2025',
    '31 March 2026',
    'TBC',
    'Every 3 months from June 2024',
    'Launch in June 2024 and deliver',
    '',
  ),
  days,
  words,
);
const values = fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const names = fc.lorem({ maxCount: 3 });

const plans: fc.Arbitrary<PlanView> = fc
  .record({
    areas: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    actions: fc.array(
      fc.record({
        ref: fc.oneof(fc.constant(''), refs),
        text: words,
        owners: fc.array(names, { maxLength: 3 }),
        extra: fc.dictionary(fc.constantFrom('Workstream', 'Notes'), words),
        steps: fc.array(
          fc.record({ due: dues, rating: maybe(fc.constantFrom(...madeScale.map(({ word }) => word))) }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    ),
    findings: fc.array(fc.record({ text: words, group: maybe(words) }), { maxLength: 5 }),
    measures: fc.array(
      fc.record({
        text: words,
        source: maybe(fc.constantFrom('audit', 'survey', 'manual')),
        sourceName: maybe(words),
        targets: fc.array(
          fc.record({
            value: values,
            unit: fc.constantFrom('%', 'count', 'days'),
            subject: words,
            byOn: maybe(days),
            read: maybe(values),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 5 },
    ),
    milestones: fc.array(
      fc.record({
        number: maybe(fc.nat(99)),
        byOn: maybe(days),
        text: words,
        state: maybe(fc.constantFrom('achieved', 'missed', 'expected')),
        stateNote: maybe(words),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ areas, actions, findings, measures, milestones }) => {
    const made = areas.map((title, index) => makeArea({ title, chapter: index === 0 ? 'Chapter 1' : null }));
    const at = (index: number) => ({ areaId: made[index % made.length]!.id });
    const actionViews = actions.map(({ ref, text, owners, extra, steps }, index) =>
      makeAction({
        ...{ ref, text, extra, ...at(index) },
        owners: owners.map((title) => makePost({ title })),
        steps: steps.map(({ due, rating }) => {
          const { kind, from, by, every } = readDue(due);
          return makeStep({
            due,
            kind,
            fromOn: from,
            byOn: by,
            every,
            rating: rating === null ? null : makeRating(rating),
          });
        }),
      }),
    );
    const ids = actionViews.filter(({ ref }) => ref !== '').map(({ id }) => id);
    return makePlanView({
      areas: made,
      actions: actionViews,
      findings: findings.map((one, index) => makeFinding({ ...one, ...at(index), actionIds: ids.slice(0, index) })),
      measures: measures.map(({ targets, source, sourceName, text }, index) =>
        makeMeasure({
          ...{ text, source, sourceName: source && sourceName, ...at(index), actionIds: ids.slice(index) },
          reading: targets.length === 0 && index > 1 ? makeReading() : null,
          targets: targets.map(({ read, ...target }) =>
            makeTarget({
              ...target,
              reading: read === null ? null : makeReading({ value: read, numerator: null, denominator: null }),
            }),
          ),
        }),
      ),
      milestones: milestones.map((one) =>
        makeMilestone({ ...one, saidAchieved: one.state === 'achieved', actionIds: ids.slice(0, 1) }),
      ),
    });
  });

/** The ways in which a list comes back after a spreadsheet program had it, and nobody changed anything. */
const programs: Record<string, (written: WrittenList, list: AnyList, view: PlanView) => Promise<[Buffer, string]>> = {
  'the Excel file as it was taken': async (written) => [await xlsxOf([written], '2025-04-15'), 'list.xlsx'],
  'the CSV file as it was taken': async ({ columns, rows }) => [Buffer.from(csvOf(columns, rows)), 'list.csv'],
  'semicolons, decimal commas, the day first and no mark at the start': async ({ columns, rows }, list, view) => {
    const dates = new Set(
      list.columns(view).flatMap(({ as, heading }) => (as === 'date' ? [columns.indexOf(heading)] : [])),
    );
    const said = rows.map((row) =>
      row.map((cell, at) => {
        if (typeof cell === 'number') return String(cell).replace('.', ',');
        return dates.has(at) ? String(cell ?? '').replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : (cell ?? '');
      }),
    );
    return [Buffer.from(Papa.unparse([columns, ...said], { delimiter: ';', newline: '\n' })), 'list.csv'];
  },
  'columns in another order and rows sorted, in UTF-16 with tabs': async ({ columns, rows }) => {
    const turned = [columns, ...rows.toReversed()].map((row) => [...row].reverse());
    return [Buffer.from(`\ufeff${Papa.unparse(turned, { delimiter: '\t' })}`, 'utf16le'), 'list.csv'];
  },
};

for (const [program, save] of Object.entries(programs)) {
  test(`any list of any plan comes back unchanged from ${program}`, async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.constantFrom(...listKinds), async (view, list) => {
        if (list.items(view).length === 0) return;
        const [bytes, name] = await save(listFile(list, view), list, view);
        const file = await readList(bytes, name);
        assert.ok(file, 'it is one of our lists');
        assert.equal(file.list, list.kind);
        const { changes, problems, notes } = compareList(list, file, view, view, '2025-04-15');
        assert.deepEqual({ changes, problems, notes }, { changes: [], problems: [], notes: [] });
      }),
      look,
    );
  });
}

/** The first plan that does not hold, without the plan itself: a failure is read by what was found. */
const look = { numRuns: 300, includeErrorInReport: true };

test('a change of one cell is one difference, whatever program saved the file', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom(...listKinds), fc.nat(), async (view, list, pick) => {
      const written = listFile(list, view);
      if (written.rows.length === 0) return;
      const at = written.columns.indexOf(list.words);
      const lines = written.rows.flatMap((row, index) => (row[at] === '' ? [] : [index]));
      const line = lines[pick % lines.length];
      if (line === undefined) return;
      // Where further rows of one item say its words again, they are changed together, as people do.
      const item = String(written.rows[line]!.at(-1)).split(',')[0];
      const rows = written.rows.map((row) =>
        String(row.at(-1)).split(',')[0] === item && row[at] !== ''
          ? row.with(at, 'Quite other words than before')
          : row,
      );
      const file = await readList(Buffer.from(csvOf(written.columns, rows)), 'list.csv');
      assert.ok(file);
      const { changes } = compareList(list, file, view, view, '2025-04-15');
      assert.deepEqual(
        changes.map(({ kind, now }) => [kind, now]),
        [['reworded', 'Quite other words than before']],
      );
    }),
    look,
  );
});

test('a file of what is never brought in is recognised by its headings, wherever they stand, and says what to do instead', async () => {
  for (const { name, signature, instead } of recordLists) {
    const columns = ['Notes', ...signature.toReversed()];
    const file = await readList(Buffer.from(csvOf(columns, [columns.map(() => 'x')])), 'taken.csv');
    assert.equal(file?.list, name);
    assert.match(whyNotBroughtIn(file) ?? '', new RegExp(`This is a list of ${name}, which is not brought in`));
    assert.match(instead, /^[A-Z].*\.$/);
  }
});

test('a plan of somebody else is none of our lists', async () => {
  for (const columns of [
    ['Ref', 'Action', 'Owner', 'Due', 'Rating'],
    ['Area', 'Finding', 'Action', 'Lead', 'Timescale', 'RAG'],
    ['Number', 'Milestone', 'By'],
    ['Success measure', 'Target', 'Current'],
  ])
    assert.equal(await readList(Buffer.from(csvOf(columns, [columns.map(() => 'x')])), 'plan.csv'), null);
});
