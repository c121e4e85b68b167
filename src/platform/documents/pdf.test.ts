import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paperToPdf } from './pdf.ts';
import { fontFolder } from './pdf-compiler.ts';
import { actionsTable, samplePaper } from './sample-paper.ts';

async function opened(bytes: Buffer) {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${fontFolder()}/`,
    verbosity: 0,
  }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    ),
  );
  return { document, pages, texts, all: texts.join(' ').replace(/\s+/g, ' ') };
}

const sample = await opened(paperToPdf(samplePaper()));

test('a PDF says it is PDF/UA-1, tagged, in British English, with its title', async () => {
  const info = await sample.document.getMetadata();
  assert.match(paperToPdf(samplePaper()).toString('latin1'), /pdfuaid:part>1</);
  assert.deepEqual(await sample.document.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
  const about = info.info as { Title: string; Language: string; Author: string; CreationDate: string };
  assert.deepEqual(
    [about.Title, about.Language, about.Author],
    ['Monthly report of the improvement plan', 'en-GB', 'Wexmoor Council'],
  );
  assert.match(about.CreationDate, /^D:20250508/);
});

test('headings are bookmarks, one level at a time', async () => {
  const outline = await sample.document.getOutline();
  assert.deepEqual(
    outline.map((entry) => entry.title),
    ['Summary', 'The front door', 'Summary'],
  );
  assert.deepEqual(
    outline[1]!.items.map((entry) => entry.title),
    ['What needs to improve'],
  );
});

test('every page has the handling mark at its head and foot, and its number', () => {
  sample.texts.forEach((text, at) => {
    assert.equal(text.match(/OFFICIAL-SENSITIVE/g)?.length, 2);
    assert.match(text.replace(/\s+/g, ' '), new RegExp(`Page ${at + 1} of ${sample.texts.length}`));
  });
});

test('a table that runs over a page repeats its header row', async () => {
  const { texts } = await opened(paperToPdf(samplePaper({ contents: false, blocks: [actionsTable(30)] })));
  assert.ok(texts.length >= 3);
  for (const text of texts) assert.match(text.replace(/\s+/g, ' '), /Ref Action Owner Due Rating Updates/);
});

test('tables are tagged with rows and header cells, and a chart with its description', async () => {
  const trees = JSON.stringify(await Promise.all(sample.pages.map((page) => page.getStructTree())));
  for (const role of ['Table', 'TR', 'TH', 'TD', 'Caption', 'Figure', 'H1', 'L', 'LI'])
    assert.ok(trees.includes(`"role":"${role}"`), role);
  assert.ok(trees.includes('Bar chart. The front door: 12'));
});

test('words that look like Typst code are shown, never run', () => {
  assert.ok(sample.all.includes('#panic("no") $x$ *not bold* _nor italic_ `raw` @ref {title}'), sample.all);
});

test('letters and signs of many kinds come out, and those no font has are told by name or number', () => {
  assert.match(sample.all, /Siân Ŵyn, Łukasz, Şeyma, Привет/);
  assert.match(sample.all, /• bullet/);
  const strange = paperToPdf(
    samplePaper({
      title: '\u{10fffd}\ud800',
      blocks: [{ kind: 'paragraph', content: ['\u{e0ff}\u0000 \u{10fffd} \ufe0f\u200d'] }],
    }),
  );
  assert.ok(strange.length > 1000);
});

test('a character no font has is given by its number', async () => {
  const { all } = await opened(
    paperToPdf(samplePaper({ blocks: [{ kind: 'paragraph', content: ['Sign \u{10fffd} here'] }] })),
  );
  assert.match(all, /Sign \[U\+10FFFD\] here/);
});

test('a paper with a table of seven columns or more lies on its side', async () => {
  const columns = Array.from({ length: 7 }, (_, at) => ({ heading: `Column ${at + 1}` }));
  const { pages } = await opened(
    paperToPdf(samplePaper({ blocks: [{ kind: 'table', caption: 'Wide', columns, rows: [] }] })),
  );
  const [, , width = 0, height = 0] = pages[0]!.view;
  assert.ok(width > height);
});

test('an empty paper is still a paper', async () => {
  const { texts } = await opened(paperToPdf(samplePaper({ title: ' ', subtitle: undefined, blocks: [] })));
  assert.equal(texts.length, 1);
});
