import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseFile } from './recognise-file.ts';

const zip = (inside: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(inside)]);

test('a file is known by its bytes, whatever its name says', () => {
  assert.equal(recogniseFile('minutes.docx', Buffer.from('%PDF-1.7 …')), 'application/pdf');
  assert.equal(recogniseFile('photo.pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg');
  assert.match(recogniseFile('a.docx', zip('[Content_Types].xml')) ?? '', /wordprocessingml/);
  assert.equal(recogniseFile('list.csv', Buffer.from('ref,action\nA1,Visit')), 'text/csv');
});

test('what a browser could run is not taken under any name', () => {
  const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
  for (const name of ['page.html', 'page.txt', 'page.csv', 'page.pdf']) assert.equal(recogniseFile(name, page), null);
  assert.equal(recogniseFile('x.txt', Buffer.from(' <svg onload="x">')), null);
  assert.equal(recogniseFile('x.docx', zip('virus.exe')), null);
  assert.equal(recogniseFile('x.exe', Buffer.from('MZ\u0000')), null);
  assert.equal(recogniseFile('x.txt', Buffer.from([0x80, 0x81])), null);
});
