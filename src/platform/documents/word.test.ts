import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { sampleLineChart, samplePaper } from './sample-paper.ts';
import { paperToWord } from './word.ts';

const paper = samplePaper();
paper.blocks.push(sampleLineChart());
const bytes = await paperToWord(paper);
const parts = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
);
const body = parts['word/document.xml']!;

test('every part of a Word paper is well-formed', () => {
  for (const [name, text] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(text).close();
  }
});

test('no id is used twice, and every relationship that is used is there', () => {
  for (const pattern of [
    /<wp:docPr [^>]*\bid="(\d+)"/g,
    /<w:bookmarkStart [^>]*w:id="(\d+)"/g,
    /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
  ]) {
    const ids = [...body.matchAll(pattern)].map((found) => found[1]);
    assert.ok(ids.length > 1, String(pattern));
    assert.equal(new Set(ids).size, ids.length, String(pattern));
  }
  const known = [...parts['word/_rels/document.xml.rels']!.matchAll(/\bId="([^"]+)"/g)].map((found) => found[1]);
  for (const [, id] of body.matchAll(/\br:(?:id|embed)="([^"]+)"/g)) assert.ok(known.includes(id), id);
});

test('headings, lists, captions and tables have real styles, all of them defined', () => {
  const defined = [...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(defined).size, defined.length);
  const used = new Set([...body.matchAll(/<w:(?:p|tbl)Style w:val="([^"]+)"/g)].map((found) => found[1]!));
  for (const style of ['Title', 'Heading1', 'Heading2', 'ListBullet', 'ListNumber', 'Caption', 'PaperTable', 'TOC1'])
    assert.ok(used.has(style), style);
  for (const style of used) assert.ok(defined.includes(style), style);
});

test('header rows repeat and the language is British English', () => {
  const tables = body.match(/<w:tbl>/g)?.length;
  assert.equal(body.match(/<w:tblHeader\/>/g)?.length, tables);
  assert.match(parts['word/styles.xml']!, /<w:lang w:val="en-GB"/);
});

test('the contents are a field, already filled in, and Word asks nothing on opening', () => {
  assert.match(body, /<w:instrText[^>]*>TOC [^<]*1-2/);
  assert.match(body, /w:anchor="_Paper1"[\s\S]*?Summary[\s\S]*w:name="_Paper1"/);
  assert.doesNotMatch(Object.values(parts).join(), /w:dirty="true"|<w:updateFields/);
});

test('the head and foot of each page carry the handling mark, and the foot its number', () => {
  assert.match(parts['word/header1.xml']!, /OFFICIAL-SENSITIVE/);
  assert.match(parts['word/footer1.xml']!, /OFFICIAL-SENSITIVE[\s\S]*PAGE[\s\S]*NUMPAGES/);
});

test('each numbered list counts from one', () => {
  const lists = [...body.matchAll(/<w:pStyle w:val="ListNumber"\/>[\s\S]*?<w:numId w:val="(\d+)"\/>/g)].map(
    (found) => found[1],
  );
  assert.equal(new Set(lists).size, 2);
  assert.equal(lists.length, 4);
});

test('another program reads the same words, headings and links out of it', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  assert.match(value, /<h1>.*Summary<\/h1>/);
  assert.match(value, /<h2>.*What needs to improve<\/h2>/);
  assert.match(value, /&lt;script&gt;alert\(1\)/);
  assert.match(value, /href="https:\/\/example\.org\/notice\?a=1&amp;b=2"/);
  assert.match(value, /<s>31 March 2025<\/s>/);
  assert.match(value, /alt="Bar chart\. The front door: 12/);
  assert.doesNotMatch(value, /href="javascript/);
});

test('its date is the day the paper speaks of', () => {
  assert.match(parts['docProps/core.xml']!, /<dcterms:created[^>]*>2025-05-08T00:00:00Z</);
});

test('a heading after a break begins the page itself, so that no page is left empty before it', async () => {
  const broken = samplePaper();
  const heading = (text: string) => ({ kind: 'heading', level: 1, text }) as const;
  const words = { kind: 'paragraph', content: ['Words'] } as const;
  const pageBreak = { kind: 'pageBreak' } as const;
  broken.blocks = [heading('One'), pageBreak, heading('Two'), pageBreak, { ...words, content: ['Words'] }];
  const text = Buffer.from(unzipSync(await paperToWord(broken))['word/document.xml']!).toString('utf8');
  assert.match(text, /<w:pageBreakBefore\/>(?:(?!<\/w:p>)[\s\S])*Two/);
  assert.equal(text.match(/<w:pageBreakBefore\/>/g)?.length, 1);
  assert.equal(text.match(/<w:br w:type="page"\/>/g)?.length, 1, 'a break before anything else is a break');
});
