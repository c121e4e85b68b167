import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Document, Header, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import { loadDemo } from '../../../demo/load-demo.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { boardRoutes } from '../index.ts';
import type { ReportManifest } from './render-pack.ts';

let server: TestServer;
let office: SignedIn;
before(async () => {
  server = await testServer({ today: '2026-03-20', routes: [...peopleRoutes, ...boardRoutes] });
  await loadDemo(server.services);
  office = await server.signIn(['programme-office', 'senior-leader'], { name: 'Olu Office' });
});
after(() => server.close());

/** A council's template: its own words before and after the place of the report. */
async function councilTemplate(): Promise<Buffer> {
  const lines = ['Wexmoor Council committee paper', '{title}', '{@content}', 'End of paper'];
  const headers = { default: new Header({ children: [new Paragraph('{handling}')] }) };
  const children = lines.map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
}

test('a template that is no Word file is refused in words that help', async () => {
  await office.get('/reports/template');
  const nothing = await office.post('/reports/template', {});
  assert.equal(nothing.status, 422);
  assert.match(nothing.text, /Choose a Word file/);
  const wrong = await office.post('/reports/template', { template: { name: 'a.docx', bytes: Buffer.from('<html>') } });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /This is not a Word file/);
  assert.match((await office.get('/reports/template')).text, /in the product’s own layout/);
});

test('a council’s template dresses the Word file of a report, and the manifest says which it was', async () => {
  const bytes = await councilTemplate();
  const kept = await office.post('/reports/template', { template: { name: 'Committee paper.docx', bytes } });
  assert.equal(kept.status, 303, kept.text.slice(0, 3000));
  assert.match((await office.get('/reports/template')).text, /Committee paper\.docx/);

  const form = await office.get('/reports/new');
  const plan = /name="plan"[^>]* value="(\d+)"/.exec(form.text)?.[1] ?? '';
  const date = { 'as-at-day': '28', 'as-at-month': '2', 'as-at-year': '2026' };
  const place = (await office.post('/reports/new', { plan, ...date })).location!;
  const page = await office.get(`${place}/issue`);
  assert.match(page.text, /your own template, Committee paper\.docx/);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  const issued = { version: hidden('version'), mark: hidden('mark'), without: 'yes' };
  assert.equal((await office.post(`${place}/issue`, issued)).status, 303);

  const word = await office.get(`${place}/files/report.docx`);
  const { value } = await mammoth.extractRawText({ buffer: word.bytes });
  assert.match(value, /^Wexmoor Council committee paper[\s\S]*Slow progress[\s\S]*End of paper\s*$/);
  const manifest = JSON.parse((await office.get(`${place}/files/manifest.json`)).text) as ReportManifest;
  assert.equal(manifest.template, createHash('sha256').update(bytes).digest('hex'));

  assert.equal((await office.post('/reports/template/withdraw')).status, 303);
  assert.match(
    (await office.get(`${place}/verify`)).text,
    /the same to the byte/,
    'the report keeps the template it had',
  );
});

test('only those who write reports choose the template', async () => {
  const member = await server.signIn(['board-member'], { name: 'Mona Member' });
  assert.equal((await member.get('/reports/template')).status, 403);
  assert.equal((await member.post('/reports/template/withdraw')).status, 403);
});
