import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnreadable } from '../../platform/reading/index.ts';
import { asPdf, type PrintLook } from '../../../test/plan-papers/as-pdf.ts';
import { asCsv, asSheets, type SheetLook } from '../../../test/plan-papers/as-sheets.ts';
import { asWord, type WordLook } from '../../../test/plan-papers/as-word.ts';
import { factsRead, factsWritten } from '../../../test/plan-papers/same-plan.ts';
import { trialPlans } from '../../../test/plan-papers/trial-plan.ts';
import { readPlanFile } from './read-plan-file.ts';

const plans = Object.entries(trialPlans);

const words: Record<string, WordLook> = {
  'with heading styles and ruled tables': { headings: 'styled', tables: 'each', rules: 'all' },
  'with headings that are only bold': { headings: 'bold', tables: 'each', rules: 'across', shade: 'head' },
  'in one wide table on its side, with a merged row for each area': {
    headings: 'styled',
    tables: 'one',
    rules: 'all',
    landscape: true,
    shade: 'zebra',
  },
};
const prints: Record<string, PrintLook> = {
  'ruled all round': { rules: 'all' },
  'ruled across only': { rules: 'across' },
  'with a rule under the head only, on its side, in small type': { rules: 'head', landscape: true, size: 9 },
  'without any rules': { rules: 'none' },
  'without rules, every other row shaded': { rules: 'none', shade: 'zebra' },
  'without rules, the head shaded': { rules: 'none', shade: 'head' },
  'with text that runs up the page': { rules: 'all', sideways: true },
  'with words broken at the ends of lines': { rules: 'across', hyphens: true, size: 11 },
  'with centred cells': { rules: 'across', align: 'center' },
  'with cells close together': { rules: 'across', padding: 2.5, size: 9 },
  'in one table over several pages, its head printed once': { rules: 'across', tables: 'one', repeat: false, size: 12 },
  'in one table without rules, with the name of each area across it': {
    rules: 'none',
    tables: 'one',
    size: 11,
    repeat: false,
  },
  'in one table of large type, rows split by the ends of pages': { rules: 'across', tables: 'one', size: 13 },
};
const sheets: Record<string, SheetLook> = {
  'with the area in a column': { areas: 'column' },
  'with a title, merged rows for areas, and sheets of guidance and lists': {
    areas: 'merged',
    title: true,
    others: true,
  },
  'with a sheet for each area': { areas: 'sheets', title: true },
  'with ratings from formulas': { areas: 'column', ratings: 'formulas' },
};

for (const [name, plan] of plans) {
  for (const [look, settings] of Object.entries(words))
    test(`${name}: a Word plan ${look} is read whole`, async () => {
      assert.deepEqual(await factsRead(await asWord(plan, settings), 'plan.docx'), factsWritten(plan, settings.tables));
    });
  for (const [look, settings] of Object.entries(prints))
    test(`${name}: a PDF ${look} is read as the Word plan is`, async () => {
      assert.deepEqual(await factsRead(asPdf(plan, settings), 'plan.pdf'), factsWritten(plan, settings.tables));
    });
  for (const [look, settings] of Object.entries(sheets))
    test(`${name}: a workbook ${look} is read as the Word plan is`, async () => {
      assert.deepEqual(await factsRead(await asSheets(plan, settings), 'plan.xlsx'), factsWritten(plan, 'one'));
    });
  for (const delimiter of [',', ';'] as const)
    test(`${name}: a CSV file separated by “${delimiter}” is read as the Word plan is`, async () => {
      const written = factsWritten(plan, 'one').filter((fact) => !fact.startsWith('key'));
      assert.deepEqual(await factsRead(asCsv(plan, delimiter), 'plan.csv'), written);
    });
}

test('a workbook that rates by colour alone gets no ratings, and says how many cells that is', async () => {
  const read = await readPlanFile(
    await asSheets(trialPlans.haverleigh, { areas: 'column', ratings: 'colours' }),
    'plan.xlsx',
  );
  assert.ok(!isUnreadable(read));
  assert.ok(
    read.plan.areas.flatMap((area) => area.actions).every((action) => action.steps.every((step) => !step.rating)),
  );
  const warning = read.plan.warnings.find(({ code }) => code === 'colour-only-rating');
  assert.match(warning?.message ?? '', /^9 cells have a colour and no words/);
});
