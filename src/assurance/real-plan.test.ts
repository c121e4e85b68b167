import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { loadPlan, readPlanFile, savePlan } from '../plan/index.ts';
import { isUnreadable } from '../platform/reading/index.ts';
import { questionsAt } from './questions-at.ts';

const place = new URL('../../../shared/seeds/003_0717ddd5fbaa9096.txt', import.meta.url);
const asAt = '2025-05-08';

/** A real council’s plan, kept beside the project and not in it. */
const bytes = await readFile(place).catch(() => null);
const skip = bytes ? false : 'The real plan is kept beside the project (../shared) and is not here';

test('a real plan is asked what it does not agree with itself about', { skip }, async (context) => {
  assert.ok(bytes);
  const { db, drop } = await testDatabase();
  try {
    const read = await readPlanFile(bytes, 'plan.txt');
    assert.ok(!isUnreadable(read));
    const planId = await db.transaction().execute(async (trx) => {
      const source = { name: 'plan.txt', format: read.format, fileSha256: null };
      const saved = await savePlan(trx, {
        planId: null,
        title: 'A real plan',
        file: read.plan,
        asAt,
        places: read.places,
        source,
        personId: null,
      });
      return saved.planId;
    });
    const questions = await questionsAt(db, planId, asAt);
    const about = (rule: string) =>
      questions
        .filter((question) => question.rule === rule)
        .map((question) => question.about.map((one) => one.ref).join(', '));

    await context.test('exactly three steps are overdue by their own dates', () => {
      assert.deepEqual(about('past-due').sort(), ['MO4', 'S7', 'SM4']);
    });
    await context.test('in one area every action is complete', () => {
      assert.equal(about('area-complete').length, 1);
      assert.match(about('area-complete')[0] ?? '', /CLC1, CLC2, CLC3, CLC4$/);
    });
    await context.test('ratings that are not in its own key are asked about word by word', () => {
      const words = about('word-not-in-key').map((refs) => refs.split(', ')[0]);
      assert.deepEqual(words.sort(), [
        'Closed',
        'Complete',
        'Complete but need to evidence impact',
        'Delayed',
        'On track',
        'Reviewing',
      ]);
    });
    await context.test('numbers missing from the refs are named', () => {
      assert.deepEqual(about('refs-missing').join(', ').split(', ').sort(), [
        'CLA5',
        'CLB1',
        'CLB5',
        'LS2',
        'S8',
        'V6',
      ]);
    });
    await context.test('a measure whose date has passed has no reading', () => {
      assert.equal(about('measure-date-passed').length, 1);
      assert.match(about('measure-date-passed')[0] ?? '', /10 new apprenticeship/);
    });
    await context.test('promises on the page that no action keeps are found, and they are few', async () => {
      const plan = await loadPlan(db, planId, asAt);
      const promises = plan?.onAPage.flatMap((page) => page.commitments) ?? [];
      const unkept = about('commitment-without-action');
      assert.ok(unkept.some((text) => text.startsWith('Carry out a deep dive on reunification')));
      assert.ok(unkept.length * 3 < promises.length, `${unkept.length} of ${promises.length}`);
    });
    await context.test('a milestone is said achieved while its action is open', () => {
      assert.ok(about('milestone-achieved-action-open').includes('Milestone 24, SL6'));
    });
    await context.test(
      'what has no date, what was closed with no reason, and what the narrative says is still being finished',
      () => {
        assert.deepEqual(about('undated').sort(), ['S1', 'SL6']);
        assert.deepEqual(about('closed-without-reason').sort(), ['H4', 'H5', 'H6', 'MO2', 'SM1', 'SM2']);
        assert.deepEqual(about('narrative-contradicts'), ['SL2a']);
      },
    );
    await context.test('both sides of each are quoted with a place', () => {
      const late = questions.find((question) => question.rule === 'past-due' && question.about[0]?.ref === 'SM4');
      assert.deepEqual(
        late?.says.map((says) => says.quote),
        ['On track', 'June 2024'],
      );
      assert.match(late?.says[1]?.where ?? '', /SM4.*line \d+/);
    });
  } finally {
    await drop();
  }
});
