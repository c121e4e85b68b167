import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeeReports } from '../../../test/sources/committee-reports.ts';
import { furtherCommitteeReports } from '../../../test/sources/further-committee-reports.ts';
import { letters } from '../../../test/sources/letters.ts';
import { notices } from '../../../test/sources/notices.ts';
import { asPdf, asText, asWord, type Paper } from '../../../test/sources/paper.ts';
import { committeeReportsAsText, lettersAsText, noticesAsText } from '../../../test/sources/papers-as-text.ts';
import { compareLetter, compareNotice, compareReport, type Compared } from '../../../test/sources/score-reading.ts';
import { isUnreadable, readDocument } from '../../platform/reading/index.ts';
import type { SourceFacts } from './facts.ts';
import { readSource } from './read-source.ts';
import { recognise } from './recognise.ts';
import { lostWords } from './words-kept.ts';

/** One paper in every form in which it may be received. */
async function formsOf(paper: Paper): Promise<[string, Buffer][]> {
  return [
    ['text', asText(paper)],
    ['text broken into lines', asText(paper, { wrap: 90 })],
    ['text on pages', asText(paper, { wrap: 80, page: 24 })],
    ['Word', await asWord(paper)],
    ['Word that counts by itself', await asWord(paper, { numbered: true })],
    ['Word with bold lines for headings', await asWord(paper, { bold: true })],
    ['PDF', asPdf(paper, { header: 'Children’s services' })],
  ];
}

async function readsAs(kind: SourceFacts['kind'], paper: Paper | string, compare: (facts: SourceFacts) => Compared[]) {
  const forms: [string, Buffer][] = typeof paper === 'string' ? [['text', Buffer.from(paper)]] : await formsOf(paper);
  for (const [form, bytes] of forms) {
    const document = await readDocument(bytes, 'document');
    assert.ok(!isUnreadable(document));
    assert.equal(recognise(document).kind, kind, form);
    const facts = readSource(document);
    for (const { field, wanted, read } of compare(facts)) assert.equal(read, wanted, `${field}, as ${form}`);
    assert.deepEqual(lostWords(document.blocks, facts), [], form);
  }
}

const asPapers = <Wanted>(texts: Record<string, { text: string; wanted: Wanted }>) =>
  Object.entries(texts).map(([name, { text, wanted }]) => [name, { paper: text, wanted }] as const);

for (const [name, { paper, wanted }] of [...Object.entries(notices), ...asPapers(noticesAsText)]) {
  test(`a notice is read clause by clause, in every form: ${name}`, () =>
    readsAs('notice', paper, (facts) => (facts.kind === 'notice' ? compareNotice(wanted, facts) : [])));
}
for (const [name, { paper, wanted }] of [...Object.entries(letters), ...asPapers(lettersAsText)]) {
  test(`a letter is read sentence by sentence, in every form: ${name}`, () =>
    readsAs('monitoring-visit', paper, (facts) =>
      facts.kind === 'monitoring-visit' ? compareLetter(wanted, facts) : [],
    ));
}
for (const [name, { paper, wanted }] of [
  ...Object.entries(committeeReports),
  ...asPapers(committeeReportsAsText),
  ...asPapers(furtherCommitteeReports),
]) {
  test(`a committee report is read, in every form: ${name}`, () =>
    readsAs('committee-report', paper, (facts) =>
      facts.kind === 'committee-report' ? compareReport(wanted, facts) : [],
    ));
}
