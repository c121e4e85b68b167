import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainName } from './plain-name.ts';

test('a name shows what it ends with, and keeps the letters of every language', () => {
  assert.equal(plainName('audit\u202efdp.exe'), 'auditfdp.exe');
  assert.equal(plainName('\u200fnotes\u2066.pdf\u2069'), 'notes.pdf');
  assert.equal(plainName('Naïve – “plan” 7ø ملف שלום.docx'), 'Naïve – “plan” 7ø ملف שלום.docx');
  assert.equal(plainName('half \ud800.pdf'), 'half .pdf');
});
