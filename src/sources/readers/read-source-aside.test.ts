import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letters } from '../../../test/sources/letters.ts';
import { asPdf, asText } from '../../../test/sources/paper.ts';
import { isUnreadable, readDocument, type Unreadable } from '../../platform/reading/index.ts';
import { readSourceAside, type ReadSourceFile } from './read-source-aside.ts';
import { readSourceFile } from './read-source-file.ts';
import { readSource } from './read-source.ts';

const { paper } = Object.values(letters)[0]!;
const refused = (read: ReadSourceFile | Unreadable) => {
  assert.ok(isUnreadable(read));
  assert.ok(read.what.endsWith('.') && read.next.endsWith('.'));
  return read.code;
};

test('a document read aside is the document read here, with why it was taken for what it is', async () => {
  const aside = await readSourceAside(asText(paper), 'letter.txt');
  assert.deepEqual(aside, await readSourceFile(asText(paper), 'letter.txt'));
  assert.ok(!isUnreadable(aside));
  assert.equal(aside.recognised.kind, 'monitoring-visit');
  assert.match(aside.recognised.because.join('; '), /headed a monitoring visit/);
});

test('what cannot be read is refused with what is wrong and what to do next', async () => {
  const pdf = asPdf(paper);
  assert.equal(
    refused(await readSourceAside(Buffer.from('<!DOCTYPE html><html><body>Not found</body></html>'), 'report.pdf')),
    'html-not-document',
  );
  assert.equal(refused(await readSourceAside(pdf.subarray(0, 600), 'report.pdf')), 'corrupt');
  assert.equal(refused(await readSourceAside(Buffer.alloc(0), 'report.pdf')), 'empty');
});

test('a document that takes too long is given up', async () => {
  const long = asText(
    Array.from({ length: 6_000 }, (_, n) => ({ p: `${n} ${'The Council must report to the Board. '.repeat(30)}` })),
  );
  const read = await readSourceAside(long, 'long.txt', undefined, { seconds: 0.2, megabytes: 1024 });
  assert.equal(refused(read), 'too-much-work');
});

test('a document of 600 pages, and text made to be slow to read, are read in a bounded time', async () => {
  const slow = [
    asText(Array.from({ length: 600 }, () => paper).flat()).toString(),
    `Improvement Notice\n\nInspectors were Ada Marsh${' Ada'.repeat(40_000)}`,
    `Improvement Notice\n\n1. ${'Council and Board of '.repeat(10_000)} must act.`,
    `Consultation\n\nThe views of ${'a, '.repeat(40_000)}`,
    `Monitoring visit\n\n${'3 and '.repeat(40_000)}4 May 2024`,
  ];
  for (const text of slow) {
    const document = await readDocument(Buffer.from(text), 'slow.txt');
    assert.ok(!isUnreadable(document));
    for (const kind of ['notice', 'monitoring-visit', 'committee-report', 'other'] as const) {
      const started = performance.now();
      readSource(document, kind);
      const seconds = (performance.now() - started) / 1000;
      assert.ok(seconds < 30, `${kind} took ${seconds} s`);
    }
  }
});
