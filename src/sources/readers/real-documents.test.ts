import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readSourceFile } from './read-source-file.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import type { SourceFacts } from './facts.ts';

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const names = {
  notice: '000_0b53645c56c616a4.txt',
  'undated notice': '001_fe2a54cb5b319342.txt',
  'committee report': '002_cea93df154d8ee51.txt',
  letter: '004_9782cf4973f4a19b.txt',
};
const here = await readFile(new URL(names.notice, seeds)).catch(() => null);
const skip = here ? false : 'The real documents are kept beside the project (../shared) and are not here';

async function read<Kind extends SourceFacts['kind']>(name: keyof typeof names, kind: Kind) {
  const file = await readSourceFile(await readFile(new URL(names[name], seeds)), names[name]);
  assert.ok(!isUnreadable(file));
  assert.equal(file.facts.kind, kind);
  return file.facts as Extract<SourceFacts, { kind: Kind }>;
}

test('the notice of 2024: its clauses with their letters, who, for whom, how often and when', { skip }, async () => {
  const facts = await read('notice', 'notice');
  assert.deepEqual(
    [facts.issued, facts.deliverBy, facts.recipient],
    ['2024-07-24', '2025-11-30', 'Cheshire East Council'],
  );
  assert.match(facts.issuer ?? '', /^Mark Taylor, .*Department for Education$/);
  assert.deepEqual(
    facts.requirements.map(({ clause }) => clause).join(' '),
    '3 4 5.a 5.b 5.c 5.d 5.e 6 7 8 9.a 9.b 9.c 9.d 10.a 10.b 10.c 10.d 11 12 13',
  );
  const clause = new Map(facts.requirements.map((one) => [one.clause, one]));
  assert.match(
    clause.get('5.b')!.text,
    /in place who oversee the implementation|place who will oversee the implementation/,
  );
  assert.equal(clause.get('6')!.recurrence, 'at least every six months');
  assert.equal(clause.get('6')!.who, 'Officials or advisers from the Department');
  assert.equal(clause.get('7')!.who, 'Officials or advisers from the Department');
  assert.deepEqual(clause.get('11')!.due?.date, '2025-11-30');
  assert.deepEqual(
    [clause.get('12')!.who, clause.get('12')!.to, clause.get('12')!.recurrence],
    ['the Improvement Adviser', 'the Department', 'quarterly'],
  );
  for (const part of ['9.a', '9.b', '9.c', '9.d']) assert.equal(clause.get(part)!.to, 'the persons conducting it');
  for (const part of ['10.a', '10.b', '10.c', '10.d'])
    assert.match(clause.get(part)!.leadIn ?? '', /its own assessment/);
});

test(
  'the notice of 2013 has no date and so no deadline, and its requirements stand under their headings',
  { skip },
  async () => {
    const facts = await read('undated notice', 'notice');
    assert.deepEqual([facts.issued, facts.deliverBy, facts.recipient], [null, null, 'Cheshire East']);
    assert.ok(facts.requirements.every(({ due }) => !due?.date));
    assert.ok(facts.warnings.some(({ code }) => code === 'undated-notice'));
    const under = Map.groupBy(facts.requirements, ({ heading }) => heading);
    assert.deepEqual(
      [...under].map(([heading, all]) => [heading?.split(' ')[0] ?? null, all.length]),
      [
        [null, 2],
        ['Quality', 6],
        ['Performance', 1],
        ['Adoption', 1],
        ['Quality', 1],
        ['Auditing', 1],
        ['Staff', 3],
        ['Partnership', 9],
        ['Communications', 1],
        ['Taking', 4],
      ],
    );
    const all = facts.requirements.map(({ text }) => text).join('\n');
    assert.doesNotMatch(all, /https?:|www\.|[¹²³⁴]/);
    assert.match(all, /delivering these objectives and improvements\. The Improvement Board/);
    assert.deepEqual(
      facts.requirements
        .filter(({ recurrence }) => recurrence && recurrence !== 'regular')
        .map(({ who, recurrence }) => [who, recurrence]),
      [
        ['the Council', 'every 4 weeks'],
        ['the Board Chair', '6 monthly'],
      ],
    );
  },
);

test('the letter of 2025: sentences whole over page breaks, and kept from publication', { skip }, async () => {
  const facts = await read('letter', 'monitoring-visit');
  assert.deepEqual([facts.letterDate, facts.visit], ['2025-03-24', { start: '2025-02-27', end: '2025-02-28' }]);
  assert.deepEqual(facts.inspectors, ['Teresa Godfrey', 'Rachel Griffiths']);
  assert.deepEqual([facts.published, facts.handling, facts.authority], [false, 'NOT PUBLISHED', 'Cheshire East']);
  assert.equal(facts.areasCovered.length, 4);
  assert.equal(facts.statements.length, 85);
  const starting = (words: string) => facts.statements.find(({ text }) => text.startsWith(words));
  assert.match(starting('Since the new interim leaders')!.text, /leaders started in post/);
  assert.match(starting('Partner agency information')!.text, /sought to inform/);
  assert.match(starting('Direct work')!.text, /social workers to inform/);
  assert.deepEqual(
    ['The multi-agency partnership is not', 'This was also the case'].map((words) => starting(words)!.movement),
    ['not improved', 'not improved'],
  );
  assert.equal(starting('For most children receiving early help')!.movement, 'improved');
  assert.ok(facts.statements.every(({ text }) => /[.!?]$/.test(text)));
});

test('the committee report of 2024: what it asks, what it costs, when, and what is to follow', { skip }, async () => {
  const facts = await read('committee report', 'committee-report');
  assert.deepEqual(facts.meeting, { body: 'Children and Families Committee', date: '2024-07-08' });
  assert.deepEqual([facts.title, facts.reference], ['Improvement Plan', 'CF/22/24-25']);
  assert.deepEqual(
    facts.recommendations.map(({ number }) => number),
    ['1', '2'],
  );
  assert.equal(facts.options.length, 2);
  assert.ok(facts.options.every(({ impact, risk }) => impact && risk));
  assert.deepEqual([facts.money.total?.pounds, facts.money.months], [1_987_000, 18]);
  assert.deepEqual(
    facts.money.byYear.map(({ year, pounds, months }) => [year, pounds, months]),
    [
      ['2024/25', 628_000, 7],
      ['2025/26', 1_359_000, 11],
    ],
  );
  const dates = new Set(facts.commitments.map(({ date }) => date));
  for (const date of ['2024-07-02', '2024-07-17', '2024-08-23', '2024-09-30']) assert.ok(dates.has(date), date);
  assert.equal(facts.consultees.length, 11);
  assert.deepEqual(
    facts.appendices.map(({ name, title, toFollow }) => [name, title, toFollow]),
    [
      ['Appendix 1', 'Improvement Plan', true],
      ['Appendix 2', 'Finance information', true],
    ],
  );
  assert.deepEqual(facts.paragraphs.filter(({ number }) => /^\d+$/.test(number ?? '')).length, 34);
});
