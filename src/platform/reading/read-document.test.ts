import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { isUnreadable, readDocument } from './index.ts';

/** The code a file is refused with; fails when it is read after all. */
async function refusal(bytes: Buffer | string, name = 'plan.docx'): Promise<string> {
  const read = await readDocument(Buffer.from(bytes), name);
  assert.ok(isUnreadable(read), `${name} was read although it should be refused`);
  assert.match(read.what, /\.$/);
  assert.match(read.next, /\.$/);
  return read.code;
}

/** The smallest Word file there is, with other parts beside it. */
function word(parts: Record<string, Uint8Array | string>): Buffer {
  const all: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      '<w:document><w:body><w:p><w:r><w:t>Visit weekly</w:t></w:r></w:p></w:body></w:document>',
    ),
  };
  for (const [name, part] of Object.entries(parts)) all[name] = typeof part === 'string' ? strToU8(part) : part;
  return Buffer.from(zipSync(all));
}

const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);

test('a file with nothing in it is refused as empty', async () => {
  assert.equal(await refusal(''), 'empty');
  assert.equal(await refusal(' \r\n\t', 'plan.txt'), 'empty');
  assert.equal(
    await refusal(word({ 'word/document.xml': '<w:document><w:body><w:p/></w:body></w:document>' })),
    'empty',
  );
});

test('a file over 50 MB is refused before anything looks into it', async () => {
  assert.equal(await refusal(Buffer.alloc(50_000_001), 'plan.pdf'), 'too-large');
});

test('an error page saved as a PDF is called a web page', async () => {
  const page = '\n<!-- cached -->\n<!DOCTYPE html><html><head><title>404</title></head><body>Not found</body></html>';
  assert.equal(await refusal(page, 'plan.pdf'), 'html-not-document');
  assert.equal(await refusal('\ufeff<html lang="en"><p>Sign in</p></html>', 'plan.docx'), 'html-not-document');
  assert.equal(await refusal('<div>Gateway timeout</div></body></html>', 'plan.xlsx'), 'html-not-document');
});

test('stray tags left by a converter do not make a plan a web page', async () => {
  const read = await readDocument(
    Buffer.from('<ul style="x"><li>See every child</li></ul>\n\nThen report.\n'),
    'plan.md',
  );
  assert.ok(!isUnreadable(read));
  assert.equal(read.format, 'text');
});

test('Word and Excel files of before 2007 are called old, and encrypted new ones protected', async () => {
  assert.equal(await refusal(ole('WordDocument'), 'plan.doc'), 'old-format');
  assert.equal(await refusal(ole('Workbook'), 'plan.xls'), 'old-format');
  assert.equal(await refusal(ole('EncryptionInfo', 'EncryptedPackage'), 'plan.docx'), 'password-protected');
});

test('macros are refused whatever the file is named', async () => {
  assert.equal(await refusal(word({ 'word/vbaProject.bin': new Uint8Array(40) }), 'plan.docx'), 'macros');
  const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  assert.equal(await refusal(word({ '[Content_Types].xml': types }), 'plan.docx'), 'macros');
});

test('a zip that would unpack to far more than a document is refused', async () => {
  const filler = new Uint8Array(20_000_000);
  assert.equal(await refusal(word({ 'word/media/picture.bmp': filler })), 'zip-bomb');
  const many = Object.fromEntries(Array.from({ length: 10_050 }, (_, n) => [`word/part${n}.xml`, '']));
  assert.equal(await refusal(word(many)), 'zip-bomb');
});

test('a zip whose directory lies about the size of an entry is refused', async () => {
  const body = `<w:document><w:body>${'<w:p/>'.repeat(40_000)}</w:body></w:document>`;
  const bytes = word({ 'word/document.xml': body });
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), 0, 'latin1');
  for (let at = directory; at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    if (bytes.toString('latin1', at + 46, at + 63) === 'word/document.xml') bytes.writeUInt32LE(1000, at + 24);
  }
  assert.equal(await refusal(bytes), 'zip-bomb');
});

test('an encrypted zip is called protected', async () => {
  const bytes = word({});
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  assert.equal(await refusal(bytes), 'password-protected');
});

test('entities that would multiply without end are not expanded', async () => {
  const bomb =
    '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  assert.equal(await refusal(word({ 'word/document.xml': bomb })), 'corrupt');
});

test('XML nested without end is refused, not followed', async () => {
  assert.equal(
    await refusal(word({ 'word/document.xml': '<w:document><w:body>' + '<w:sdt>'.repeat(100_000) })),
    'corrupt',
  );
});

test('a file cut short or altered on the way is called damaged', async () => {
  const bytes = word({});
  assert.equal(await refusal(bytes.subarray(0, bytes.length - 30)), 'corrupt');
  assert.equal(await refusal(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type'), 'plan.pdf'), 'corrupt');
  assert.equal(await refusal(Buffer.from([0, 1, 2, 3, 0, 0, 9, 255, 254, 0]), 'plan.pdf'), 'corrupt');
});

test('files of other kinds are named for what they are', async () => {
  const what = async (bytes: Buffer) => {
    const read = await readDocument(bytes, 'plan.docx');
    assert.ok(isUnreadable(read));
    assert.equal(read.code, 'unknown-format');
    return read.what;
  };
  assert.match(await what(Buffer.from('{\\rtf1 Plan}')), /rich text/);
  assert.match(await what(Buffer.from('89504e470d0a1a0a', 'hex')), /picture/);
  assert.match(await what(Buffer.from(zipSync({ 'a.txt': strToU8('a') }))), /zip folder/);
  assert.match(await what(Buffer.from(zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }))), /PowerPoint/);
  assert.match(await what(Buffer.from(zipSync({ 'content.xml': strToU8('<a/>') }))), /OpenDocument/);
});

test('content decides, not the name, and a name that promised something else is pointed out', async () => {
  const bytes = word({});
  const read = await readDocument(bytes, 'plan.pdf');
  assert.ok(!isUnreadable(read));
  assert.equal(read.format, 'docx');
  assert.deepEqual(
    read.warnings.map(({ code }) => code),
    ['name-differs'],
  );
  assert.equal(read.sha256, createHash('sha256').update(bytes).digest('hex'));
});
