import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readDocument } from '../index.ts';

/** A PDF written by hand from its objects. */
function rawPdf(objects: string[], trailer = ''): Buffer {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = body.length;
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
const stream = (content: string, more = '') => `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`;
const words = 'BT /F 12 Tf 50 700 Td (Inspectors found this) Tj ET';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** One page with the content given, and whatever other objects it needs from number 6 on. */
const page = (content: string, more = '', others: string[] = [], count = 1) =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> ${more}>>`,
    content,
    font,
    ...others,
  ]);
const form = (content: string, resources: string) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${resources} >> `);
const packed = (bytes: number) => deflateSync(Buffer.alloc(bytes, 32)).toString('latin1');

const refused: Record<string, { bytes: Buffer; code: string }> = {
  'pages that are their own parents': {
    bytes: rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    code: 'corrupt',
  },
  'arrays in arrays, 200,000 deep': {
    bytes: page(stream(words), `/Deep ${'['.repeat(200_000)}${']'.repeat(200_000)} `),
    code: 'corrupt',
  },
  'a stream whose length is itself': {
    bytes: page('<< /Length 4 0 R >>\nstream\nabc\nendstream'),
    code: 'scanned-pdf',
  },
  'a stream that unpacks to 300 MB': {
    bytes: page(stream(packed(300_000_000), '/Filter /FlateDecode ')),
    code: 'zip-bomb',
  },
  'an encrypted file': {
    bytes: rawPdf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (${'1'.repeat(32)}) /U (${'1'.repeat(32)}) >>`,
      ],
      `/Encrypt 3 0 R /ID [(${'1'.repeat(16)}) (${'1'.repeat(16)})] `,
    ),
    code: 'password-protected',
  },
  'a picture of a page': {
    bytes: page(stream('/X Do'), '', [
      stream('0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 '),
    ]),
    code: 'scanned-pdf',
  },
  'a header and nothing else': { bytes: Buffer.from('%PDF-1.7\n'), code: 'corrupt' },
  'a web page named .pdf': {
    bytes: Buffer.from('<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not found</body></html>'),
    code: 'html-not-document',
  },
  'a web page that speaks of a PDF': {
    bytes: Buffer.from('\ufeff\n<html><body>%PDF-1.4 could not be found</body></html>'),
    code: 'html-not-document',
  },
};

for (const [name, { bytes, code }] of Object.entries(refused))
  test(`${name}: refused, with what was wrong and what to do`, async () => {
    const found = await readDocument(bytes, 'report.pdf');
    assert.ok('unreadable' in found, 'it was read');
    assert.equal(found.code, code);
    assert.ok(found.what.length > 20 && found.next.length > 20);
  });

test('a PDF cut off anywhere is read or refused, and never holds anyone up', async () => {
  const whole = Buffer.from(
    NodeCompiler.create({}).pdf({ mainFileContent: `= Report\n${'Inspectors found this. '.repeat(2000)}` }),
  );
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    const found = await readDocument(whole.subarray(0, whole.length * share), 'report.pdf');
    assert.ok('unreadable' in found ? found.code === 'corrupt' : found.blocks.length > 0);
  }
});

test('words are read of a page whose drawing draws itself', async () => {
  const loop = page(stream(`${words} /X Do`), '', [form('/X Do /X Do', '/XObject << /X 6 0 R >>')]);
  const found = await readDocument(loop, 'report.pdf');
  assert.ok('blocks' in found);
  assert.deepEqual(
    found.blocks.map((block) => 'text' in block && block.text),
    ['Inspectors found this'],
  );
});

test('a file that says it has two thousand million pages is read as far as it has any', async () => {
  const found = await readDocument(page(stream(words), '', [], 2_000_000_000), 'report.pdf');
  assert.ok('unreadable' in found ? found.code === 'too-large' : found.blocks.length === 1);
});
