import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { samplePaper } from './sample-paper.ts';
import { paperToWord } from './word.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A template as Word in German saves it: style ids in German, names in English; a header; words split over runs. */
function template(changes: Record<string, string | null> = {}): Buffer {
  const parts: Record<string, string | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    'word/styles.xml':
      `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>` +
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="7030A0"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Something of ours"/></w:style></w:styles>',
    'word/header1.xml': `<w:hdr ${w}><w:p><w:r><w:t>{handling} – {tit</w:t></w:r><w:r><w:t>le}</w:t></w:r></w:p></w:hdr>`,
    'word/document.xml': documentOf(
      '<w:p><w:r><w:t>Cover for {authority}, {asAt}</w:t></w:r></w:p>',
      '{@content}',
      'Signed by the chair',
    ),
    ...changes,
  };
  const files = Object.entries(parts).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

function documentOf(start: string, ...paragraphs: string[]): string {
  const rest = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="2000" w:right="2000" w:top="1000" w:bottom="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  return `<w:document ${w} ${r}><w:body>${start}${rest}${section}</w:body></w:document>`;
}

async function filled(
  template: Buffer,
  paper = samplePaper(),
): Promise<{ bytes: Buffer; part: (name: string) => string; text: string }> {
  const bytes = await paperToWord(paper, { template });
  assert.ok(Buffer.isBuffer(bytes), JSON.stringify(bytes));
  const parts = unzipSync(bytes);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { bytes, part: (name) => Buffer.from(parts[name]!).toString('utf8'), text: value };
}

test("a paper in a council's template has its cover, header and closing words around the paper's own", async () => {
  const { text, part } = await filled(template());
  assert.match(
    text,
    /^Cover for Wexmoor Council, 8 May 2025\s+Contents[\s\S]*Since April[\s\S]*Signed by the chair\s*$/,
  );
  assert.match(
    part('word/header1.xml').replace(/<[^>]+>/g, ''),
    /OFFICIAL-SENSITIVE – Monthly report of the improvement plan/,
  );
});

test("headings take the template's style of that name, whatever its id", async () => {
  const { part } = await filled(template());
  const body = part('word/document.xml');
  assert.match(body, /<w:pStyle w:val="berschrift1"\/>/);
  assert.doesNotMatch(body, /<w:pStyle w:val="Heading1"\/>/);
  assert.match(part('word/styles.xml'), /7030A0/);
});

test('styles the template lacks are added, and none of its own is overwritten', async () => {
  const { part } = await filled(template());
  const styles = part('word/styles.xml');
  const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map((found) => found[1]!);
  assert.equal(new Set(ids).size, ids.length);
  assert.match(styles, /w:styleId="Title"><w:name w:val="Something of ours"/);
  for (const [, style] of part('word/document.xml').matchAll(/<w:(?:p|tbl)Style w:val="([^"]+)"/g))
    assert.ok(ids.includes(style!), style);
});

test('lists and pictures of the paper work in the template', async () => {
  const { part, bytes } = await filled(template());
  const numbers = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map((found) => found[1]!);
  const defined = [...part('word/numbering.xml').matchAll(/<w:num w:numId="(\d+)"/g)].map((found) => found[1]!);
  assert.ok(numbers.length > 0);
  for (const number of numbers) assert.ok(defined.includes(number), number);
  const names = Object.keys(unzipSync(bytes));
  assert.ok(names.some((name) => /^word\/media\/.*\.png$/.test(name)));
});

test("tables are as wide as the template's own margins allow", async () => {
  const { part } = await filled(template());
  assert.match(part('word/document.xml'), /<w:tblW w:type="dxa" w:w="790[5-7]"\/>/);
});

test('a template without a place for the paper gets it at its end', async () => {
  const { text } = await filled(template({ 'word/document.xml': documentOf('', 'Our cover') }));
  assert.match(text, /^Our cover\s+Contents[\s\S]*Since April/);
});

test("braces in the paper's own words are left as they are", async () => {
  const { text } = await filled(template(), samplePaper({ authority: 'Wex {title} {authority} {@content}' }));
  assert.match(text, /Cover for Wex \{title\} \{authority\} \{@content\}, 8 May 2025/);
  assert.match(text, /@ref \{title\} \{@content\} %PDF/);
  assert.equal(text.match(/Since April/g)?.length, 1);
});

test('a template filled in again is the same bytes', async () => {
  const first = await filled(template());
  assert.ok(first.bytes.equals((await filled(template())).bytes));
});

const refused: Record<string, { bytes: Buffer; says: RegExp }> = {
  'not a zip': { bytes: Buffer.from('<html>Sign in</html>'), says: /not a Word file/ },
  'an empty file': { bytes: Buffer.alloc(0), says: /not a Word file/ },
  'protected by a password': { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: /protected by a password/ },
  damaged: { bytes: template().subarray(0, 700), says: /damaged/ },
  'another kind of zip': { bytes: template({ 'word/document.xml': null }), says: /not a Word file/ },
  'with macros': { bytes: template({ 'word/vbaProject.bin': 'x' }), says: /macros/ },
  'without styles': { bytes: template({ 'word/styles.xml': null }), says: /no styles/ },
  'with a broken body': {
    bytes: template({ 'word/document.xml': '<w:document><w:body' }),
    says: /could not be filled in/,
  },
  'a zip bomb': { bytes: template({ 'word/big.xml': ' '.repeat(101 * 1024 * 1024) }), says: /too large/ },
};
for (const [kind, { bytes, says }] of Object.entries(refused)) {
  test(`a template that is ${kind} is refused with the reason`, async () => {
    const answer = await paperToWord(samplePaper(), { template: bytes });
    assert.ok(!Buffer.isBuffer(answer));
    assert.match(answer.unreadable, says);
  });
}
