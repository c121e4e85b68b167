import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPdf } from '../../../../test/report-papers/as-pdf.ts';
import { paragraphs, trialReports } from '../../../../test/report-papers/trial-report.ts';
import { isUnreadable } from '../../../platform/reading/index.ts';
import { readSourceAside } from '../read-source-aside.ts';

const report = Object.values(trialReports)[0]!;

/** A page with a drawing that draws the next one twice, and so on: a thousand million million drawings in all. */
function doubling(depth: number): Buffer {
  const stream = (content: string, more = '') =>
    `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`;
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 600 800]';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...Array.from({ length: depth }, (_, index) =>
      stream('/X Do /X Do', `${form} /Resources << /XObject << /X ${index + 6} 0 R >> >> `),
    ),
    stream('0 0 1 1 re f', `${form} `),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

test('a report that would take for ever is stopped, with what to do', async () => {
  const found = await readSourceAside(doubling(50), 'report.pdf', undefined, { seconds: 8, megabytes: 512 });
  assert.ok(isUnreadable(found));
  assert.equal(found.code, 'too-much-work');
  assert.match(found.next, /only the pages you need/);
});

test('a report of 600 pages is read whole, in bounded time and memory', async () => {
  const parts = [...report.parts, { heading: 'Main findings', level: 1 as const, paragraphs: paragraphs(900, 11) }];
  const found = await readSourceAside(asPdf({ ...report, parts }, { size: 40 }), 'report.pdf', undefined, {
    seconds: 240,
    megabytes: 1024,
  });
  assert.ok(!isUnreadable(found), JSON.stringify(found));
  assert.equal(found.facts.kind, 'inspection-report');
  assert.ok(found.facts.kind === 'inspection-report');
  const { paragraphs: read } = found.facts;
  const pages = Number(/^page (\d+)/.exec(read.at(-1)!.where)![1]);
  assert.ok(pages > 550, `only ${pages} pages were made`);
  const numbers = read.flatMap(({ number }) => (number ? [Number(number)] : []));
  assert.deepEqual(
    numbers,
    Array.from({ length: numbers.at(-1)! }, (_, index) => index + 1),
  );
  assert.ok(numbers.length > 900);
});

test('a report on a school is told apart, with the reason', async () => {
  const school = `Inspection of Mill Lane Primary School

Inspection dates: 4 and 5 October 2022

Overall effectiveness   Good

What is it like to attend this school?

Pupils are happy here, and behave well.

Lead inspector: Jo Bell, His Majesty’s Inspector

Unique reference number 123456`;
  const found = await readSourceAside(Buffer.from(school), 'report.txt');
  assert.ok(!isUnreadable(found));
  assert.equal(found.facts.kind, 'other');
});
