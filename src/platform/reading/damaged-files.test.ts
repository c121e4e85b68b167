import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readDocument } from './index.ts';

const SLOWEST = 15_000;

async function samples(): Promise<{ name: string; bytes: Buffer }[]> {
  const row = (words: string[]) =>
    new TableRow({ children: words.map((each) => new TableCell({ children: [new Paragraph(each)] })) });
  const word = new Document({
    sections: [
      { children: [new Paragraph('Plan'), new Table({ rows: [row(['Ref', 'Action']), row(['1', 'Visit'])] })] },
    ],
  });
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Plan').addRows([
    ['Ref', 'Due'],
    ['1', new Date('2025-05-08')],
    ['2', { formula: '1+1', result: 2 }],
  ]);
  const pdf = NodeCompiler.create({}).pdf({
    mainFileContent: '= Plan\n#table(columns: 2, [Ref], [Action], [1], [Visit])',
  });
  return [
    { name: 'plan.docx', bytes: await Packer.toBuffer(word) },
    { name: 'plan.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) },
    { name: 'plan.pdf', bytes: Buffer.from(pdf) },
    { name: 'plan.csv', bytes: Buffer.from('Ref,Action\n1,"Visit, see"\n2,Report\n') },
  ];
}

/** The bytes with some places overwritten, cut out or doubled. */
function damage(bytes: Buffer, changes: { at: number; kind: number; value: number }[]): Buffer {
  let damaged = Buffer.from(bytes);
  for (const { at, kind, value } of changes) {
    const place = Math.floor(at * damaged.length);
    if (kind === 0 && damaged.length) damaged[Math.min(place, damaged.length - 1)] = value;
    else if (kind === 1) damaged = Buffer.concat([damaged.subarray(0, place), damaged.subarray(place + value)]);
    else damaged = Buffer.concat([damaged.subarray(0, place), damaged.subarray(Math.max(0, place - value))]);
  }
  return damaged;
}

const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), kind: fc.nat(2), value: fc.nat(255) }),
  { minLength: 1, maxLength: 8 },
);

/** Reads without throwing, in time, and gives one of the two answers there are. */
async function answers(bytes: Buffer, name: string): Promise<void> {
  const begun = performance.now();
  const read = await readDocument(bytes, name);
  assert.ok(performance.now() - begun < SLOWEST, `${name} took ${Math.round(performance.now() - begun)} ms`);
  if ('unreadable' in read) assert.ok(read.what && read.next);
  else assert.ok(read.blocks.length);
}

test('a damaged file is read or refused in words, and never stops the product', async () => {
  for (const { name, bytes } of await samples()) {
    await fc.assert(
      fc.asyncProperty(changes, (some) => answers(damage(bytes, some), name)),
      { numRuns: 60, seed: 20250508 },
    );
  }
});

test('so is a sound zip with damaged XML inside', async () => {
  for (const { name, bytes } of (await samples()).slice(0, 2)) {
    const parts = Object.entries(unzipSync(bytes)).filter(([part]) =>
      /document|sheet1|styles|numbering|sharedStrings|rels/.test(part),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), changes, async (index, some) => {
        const [part, content] = parts[index]!;
        const all = { ...unzipSync(bytes), [part]: new Uint8Array(damage(Buffer.from(content), some)) };
        await answers(Buffer.from(zipSync(all)), name);
      }),
      { numRuns: 100, seed: 20250508 },
    );
  }
});

test('so is well-formed XML that means nothing', async () => {
  const tags = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:ins',
    'w:del',
    'mc:AlternateContent',
    'w:txbxContent',
    'w:numPr',
  ];
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('words', '', '12'),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('tree'), { maxLength: 4 }), fc.integer())
        .map(([tag, inner, value]) => `<${tag} w:val="${value}">${inner.join('')}</${tag}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(tree, (inner) =>
      answers(
        Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${inner}</w:body></w:document>`) })),
        'plan.docx',
      ),
    ),
    { numRuns: 300, seed: 20250508 },
  );
});

test('so are bytes of no kind at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.constantFrom('', 'PK\x03\x04', '%PDF-1.7\n', '<?xml', 'Ref,'),
      (bytes, start) => answers(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), 'plan.xlsx'),
    ),
    { numRuns: 200, seed: 20250508 },
  );
});
