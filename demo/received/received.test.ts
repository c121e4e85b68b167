import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnreadable, readDocument } from '../../src/platform/reading/index.ts';
import { readSource, recognise, type SourceFacts } from '../../src/sources/index.ts';
import { demoReceived } from './index.ts';

/** Every document as the product reads it on a day, by its file's name. */
async function readOn(today: string): Promise<Map<string, SourceFacts>> {
  const read = await Promise.all(
    demoReceived(today).map(async ({ name, text }) => {
      const document = await readDocument(Buffer.from(text), name);
      assert.ok(!isUnreadable(document), name);
      const { kind } = recognise(document);
      assert.notEqual(kind, 'plan', name);
      return [name, readSource(document, kind === 'plan' ? undefined : kind)] as const;
    }),
  );
  return new Map(read);
}

// Months of every length, and a leap day: dates are counted from the day the demo is seen from.
for (const today of ['2026-11-26', '2027-01-01', '2027-03-31', '2028-02-29']) {
  test(`the demo’s documents, seen on ${today}, are read as what they are, with nothing to look at`, async () => {
    const facts = await readOn(today);
    assert.deepEqual(
      [...facts.values()].map((one) => one.kind),
      ['inspection-report', 'inspection-report', 'notice', 'committee-report', 'monitoring-visit'],
    );
    for (const [name, { warnings }] of facts) assert.deepEqual(warnings, [], name);
    const report = facts.get('Inspection report.md');
    assert.ok(report?.kind === 'inspection-report');
    assert.equal(report.authority, 'Thornmere Council');
    assert.deepEqual([report.judgements.length, report.improvements.length], [5, 8]);
    assert.deepEqual(
      report.paragraphs.flatMap((one) => one.number ?? []),
      Array.from({ length: 28 }, (_, index) => String(index + 1)),
    );
    assert.ok(report.inspection.start && report.inspection.end && report.inspection.start < report.inspection.end);
    const notice = facts.get('Improvement notice.md');
    assert.ok(notice?.kind === 'notice');
    assert.ok(notice.issued && notice.deliverBy && notice.issued < today && notice.deliverBy > today);
    assert.deepEqual(
      notice.requirements.map((one) => one.clause),
      '3 4 5.a 5.b 5.c 5.d 5.e 6 7 8 9 10.a 10.b 10.c 11 12 13'.split(' '),
    );
    const letter = facts.get('Monitoring visit letter.txt');
    assert.ok(letter?.kind === 'monitoring-visit');
    assert.deepEqual([letter.handling, letter.published, letter.inspectors.length], ['NOT PUBLISHED', false, 2]);
    assert.ok(letter.letterDate && letter.letterDate < today);
    const committee = facts.get('Committee report.md');
    assert.ok(committee?.kind === 'committee-report');
    assert.equal(committee.recommendations.length, 3);
    assert.ok(committee.money.amounts.some((one) => one.pounds === 2_140_000));
  });
}
