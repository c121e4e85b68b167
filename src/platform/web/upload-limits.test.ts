import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type Fields, type Someone, type TestServer } from '../../../test/server.ts';
import { notFound, redirect, type Route } from './route.ts';

const megabyte = 1024 * 1024;
let server: TestServer;
let visitor: Someone;
let taken: number[] = [];

const upload = (path: string, limits: Pick<Route, 'maxBody' | 'maxFile' | 'maxFiles'>): Route => ({
  method: 'POST',
  path,
  access: 'anyone',
  audit: 'upload',
  ...limits,
  handle: async (request) => {
    taken = request.form.files.map((file) => file.bytes.length);
    await request.audit(request.services.db, { subject: 'upload' });
    return taken.length > 0 ? redirect('/') : notFound();
  },
});

before(async () => {
  const routes = [
    upload('/small', { maxBody: 3 * megabyte, maxFile: 2 * megabyte }),
    upload('/plain', {}),
    upload('/many', { maxFiles: 12 }),
  ];
  server = await testServer({ routes });
  visitor = server.someone();
});
after(() => server.close());

const file = (megabytes: number) => ({ name: 'plan.docx', bytes: Buffer.alloc(megabytes * megabyte) });

test('a file far too large is refused with the limit its form gives', async () => {
  taken = [];
  const { status, text } = await visitor.post('/small', { file: file(4) });
  assert.equal(status, 413);
  assert.match(text, /Choose a file smaller than 2 MB/);
  assert.deepEqual(taken, [], 'the form never had it');
});

test('a file somewhat too large reaches its form, which refuses it with all that was typed', async () => {
  assert.equal((await visitor.post('/small', { file: file(2.5) })).status, 303);
  assert.deepEqual(taken, [2.5 * megabyte]);
});

test('several files are counted together, whether or not their sum was announced', async () => {
  const parts = ['a', 'b'].map(
    (name) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.txt"\r\n\r\n${'y'.repeat(2 * megabyte)}\r\n`,
  );
  const send = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'POST',
      url: '/small',
      payload: `${parts.join('')}--x--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
    });
  assert.equal((await send({})).statusCode, 413);
  assert.equal((await send({ 'content-length': '0', 'transfer-encoding': 'chunked' })).statusCode, 413);
});

test('a form with more files than it takes is refused with how many it takes', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.csv`, bytes: Buffer.from('a,b') }));
  const { status, text } = await visitor.post('/small', { file: many });
  assert.equal(status, 413);
  assert.match(text, /Too many files.*Choose at most 10 files at a time/s);
  assert.equal((await visitor.post('/many', { file: many })).status, 303);
});

test('a page that takes no file takes no large form either, and says how much it takes', async () => {
  const forms: Fields[] = [{ file: file(1.5) }, { words: 'long '.repeat(megabyte / 4) }];
  for (const form of forms) {
    const { status, text } = await visitor.post('/plain', form);
    assert.equal(status, 413);
    assert.match(text, /larger than 1 MB, the most this page takes/);
  }
});
