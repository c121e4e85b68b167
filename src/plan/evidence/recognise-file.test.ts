import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasMacros, recogniseFile } from './recognise-file.ts';

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

test('programs within an office file are found, in the formats of today and the older ones', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  assert.ok(hasMacros(word, zip('[Content_Types].xml…word/vbaProject.bin…')));
  assert.ok(
    hasMacros(
      'application/vnd.oasis.opendocument.text',
      zip('mimetypeapplication/vnd.oasis.opendocument.text…Basic/script-lc.xml…'),
    ),
  );
  const older = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('_VBA_PROJECT', 'utf16le')]);
  assert.ok(hasMacros('application/vnd.ms-outlook', older));
  assert.ok(!hasMacros(word, zip('[Content_Types].xml…word/document.xml…')));
  assert.ok(!hasMacros('text/plain', Buffer.from('Minutes: vbaProject.bin was discussed')));
});
