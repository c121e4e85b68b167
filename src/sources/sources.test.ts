import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../test/form-on.ts';
import { testServer, type SignedIn, type TestServer } from '../../test/server.ts';
import { noticeToImprove, peerReview, visitLetter } from '../../test/sources/invented.ts';
import { peopleRoutes } from '../people/index.ts';
import { sourcesRoutes } from './source-routes.ts';
import { statementsOf } from './statement-queries.ts';
import { requirementsOf } from './requirement-queries.ts';
import { sourceById, sourcesAt } from './source-queries.ts';

let server: TestServer;
let office: SignedIn;
let reader: SignedIn;
const told: [string, number][] = [];

before(async () => {
  const hooks = {
    afterSaved: [async (_trx: unknown, id: number) => void told.push(['saved', id])],
    afterTakenBack: [async (_trx: unknown, id: number) => void told.push(['taken back', id])],
    afterChanged: [async (_trx: unknown, id: number) => void told.push(['changed', id])],
  };
  server = await testServer({ routes: [...peopleRoutes, ...sourcesRoutes(hooks)], today: '2025-05-08' });
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  reader = await server.signIn(['read-only'], { name: 'Rita Reader' });
});
after(() => server?.close());

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

/** Uploads a document and answers the page on which it is checked. */
async function upload(name: string, text: string, kind = 'find') {
  await office.get('/sources/add');
  const sent = await office.post('/sources/add', { file: file(name, text), kind });
  assert.equal(sent.status, 303, sent.text.replace(/<[^>]+>/g, ' ').slice(0, 3000));
  return { address: sent.location!, page: await office.get(sent.location!) };
}

/** Uploads and saves a document as it was read, or with changes; answers its number. */
async function add(name: string, text: string, changes = {}, kind = 'find'): Promise<number> {
  const { address, page } = await upload(name, text, kind);
  const saved = await office.post(address, formOn(page, { do: 'save', ...changes }));
  assert.equal(saved.status, 303, saved.text.replace(/<[^>]+>/g, ' ').slice(0, 3000));
  return Number(/\/sources\/(\d+)$/.exec(saved.location!)?.[1]);
}

test('an empty list says so, and a reader is not offered to add', async () => {
  says(await reader.get('/sources'), /No document has been added yet/);
  assert.doesNotMatch((await reader.get('/sources')).text, /href="\/sources\/add"/);
  assert.equal((await reader.get('/sources/add')).status, 403);
  says(await office.get('/sources'), /Add a document/);
});

test('a letter is recognised, checked with every fact’s place, put right and saved', async () => {
  const { address, page } = await upload('letter.txt', visitLetter);
  says(page, /This is a monitoring-visit letter/);
  says(page, /name="fact\.letterDate"[^>]*value="2025-03-14"|value="2025-03-14"[^>]*name="fact\.letterDate"/);
  says(page, /Read from line \d+/);
  says(page, /The document itself asks for NOT PUBLISHED/);
  // The mark is not lowered without a reason.
  const lowered = await office.post(address, formOn(page, { do: 'save', handling: 'OFFICIAL' }));
  assert.equal(lowered.status, 422);
  says(lowered, /Say why it is marked OFFICIAL all the same/);
  const wrong = await office.post(address, formOn(page, { do: 'save', 'fact.letterDate': '2025-02-31' }));
  assert.equal(wrong.status, 422);
  says(wrong, /Date of the letter: enter a real date/);
  says(wrong, /value="2025-02-31"/);
  const future = await office.post(address, formOn(page, { do: 'save', receivedOn: '2025-12-01' }));
  says(future, /the day must be 8 May 2025 or earlier/);
  assert.equal((await sourcesAt(server.db)).length, 0, 'nothing is half-saved');
  const saved = await office.post(
    address,
    formOn(page, { do: 'save', receivedOn: '2025-03-17', 'fact.inspectors': 'Anwen Pryce\nCallum Bright\nA Third' }),
  );
  assert.equal(saved.status, 303);
  const [letter] = await sourcesAt(server.db);
  assert.ok(letter);
  assert.deepEqual(
    { ...letter, addedAt: null, sha256: null },
    {
      id: letter.id,
      kind: 'monitoring-visit',
      title: letter.title,
      name: 'letter.txt',
      format: 'text',
      sha256: null,
      handling: 'NOT PUBLISHED',
      dated: '2025-03-14',
      receivedOn: '2025-03-17',
      publishedOn: null,
      visit: { start: '2025-02-11', end: '2025-02-12' },
      authority: letter.authority,
      addedAt: null,
      addedBy: 'Tess Office',
      takenBack: null,
    },
  );
  const kept = await sourceById(server.db, letter.id);
  assert.deepEqual((kept?.facts as { inspectors: string[] }).inspectors, ['Anwen Pryce', 'Callum Bright', 'A Third']);
  assert.deepEqual((kept?.asRead as { inspectors: string[] }).inspectors, ['Anwen Pryce', 'Callum Bright']);
  assert.deepEqual(told.at(-1), ['saved', letter.id]);
  // Sending it again changes nothing, and says where the document is.
  const late = await office.post(address, formOn(page, { do: 'save' }));
  assert.equal(late.status, 409);
  says(late, new RegExp(`saved already.*/sources/${letter.id}`, 's'));
  assert.equal((await office.get(address)).location, `/sources/${letter.id}`);
});

test('a letter’s sentences are statements, each with what the rules suggest and why', async () => {
  const [letter] = await sourcesAt(server.db);
  const statements = await statementsOf(server.db, [letter!.id]);
  const found = (start: string) => {
    const one = statements.find((statement) => statement.text.startsWith(start));
    assert.ok(one, `no statement begins “${start}”`);
    return one;
  };
  assert.equal(found('It is too early to see').movement, 'too early');
  assert.ok(found('It is too early to see').suggested.because);
  assert.equal(found('Supervision is irregular').polarity, 'negative');
  assert.equal(found('Leaders have acted').movement, 'improved');
  const page = await office.get(`/sources/${letter!.id}`);
  says(page, /Supervision is irregular/);
  says(page, /0 of \d+ confirmed by a person/);
  const narrowed = await office.get(`/sources/${letter!.id}?polarity=negative&words=irregular`);
  says(narrowed, /1 of \d+ statements/);
});

test('the words of a marked document are shown to those who decide about it, and to nobody else', async () => {
  const [letter] = await sourcesAt(server.db);
  const seen = await reader.get(`/sources/${letter!.id}`);
  assert.equal(seen.status, 200);
  says(seen, /Its words are shown only to those who decide about it/);
  assert.doesNotMatch(seen.text, /Supervision is irregular|Anwen Pryce/);
  assert.equal((await reader.get(`/sources/${letter!.id}/file`)).status, 404);
  const download = await office.get(`/sources/${letter!.id}/file`);
  assert.equal(download.bytes.toString(), visitLetter);
  assert.match(String(download.headers['content-disposition']), /^attachment/);
  const logged = await server.db.selectFrom('audit').selectAll().where('what', '=', 'source.download').execute();
  assert.equal(logged.length, 1);
});

test('the same file twice is refused with which it is and when it came', async () => {
  await office.get('/sources/add');
  const again = await office.post('/sources/add', { file: file('copy of letter.txt', visitLetter), kind: 'find' });
  assert.equal(again.status, 422);
  says(again, /This very file was added on 8 May 2025 by Tess Office, as document \d+/);
});

test('two people who read the same file before either saves it do not save it twice', async () => {
  const text = `${peerReview}\nRead by two people at once.\n`;
  const [first, second] = [await upload('twice.md', text), await upload('twice again.md', text)];
  const one = await office.post(first.address, formOn(first.page, { do: 'save' }));
  assert.equal(one.status, 303);
  const other = await office.post(second.address, formOn(second.page, { do: 'save' }));
  assert.equal(other.status, 422);
  says(other, /This very file was added on/);
  await office.get(one.location!);
  await office.post(`${one.location}/take-back`, { because: 'Only to see' });
});

test('two documents of one kind and date are a question, not a second copy', async () => {
  const { address, page } = await upload('better copy.txt', `${visitLetter}\nWith thanks.\n`);
  says(page, /There is a monitoring-visit letter of the same date already/);
  const stopped = await office.post(address, formOn(page, { do: 'save' }));
  assert.equal(stopped.status, 422);
  says(stopped, /Say that it is another document/);
  assert.equal((await sourcesAt(server.db)).length, 1);
  const thrown = await office.post(address, formOn(page, { do: 'discard' }));
  assert.equal(thrown.location, '/sources');
  assert.equal((await office.get(address)).status, 404);
});

test('a notice’s requirements are kept clause by clause, and can be put right before saving', async () => {
  const { address, page } = await upload('notice.txt', noticeToImprove);
  says(page, /This is an improvement notice/);
  const fields = formOn(page, { do: 'save', receivedOn: '2024-06-04' });
  const clauses = Object.entries(fields).filter(([name]) => /^list\.requirements\.\d+\.clause$/.test(name));
  const three = clauses.find(([, value]) => value === '3.a')?.[0];
  assert.ok(three, `no clause 3.a among ${clauses.map(([, value]) => value).join(', ')}`);
  const row = three.replace('.clause', '');
  const empty = await office.post(address, { ...fields, [`${row}.text`]: '' });
  assert.equal(empty.status, 422);
  says(empty, /Enter the what it asks, or empty the whole requirement/);
  const saved = await office.post(address, {
    ...fields,
    [`${row}.who`]: 'Director of Children’s Services',
    [`${row}.due.text`]: 'by the end of June 2024',
    [`${row}.due.date`]: '2024-06-30',
    [`list.requirements.${clauses.length - 2}.text`]: 'Something the reader missed',
  });
  assert.equal(saved.status, 303, saved.text.slice(0, 200));
  const id = Number(saved.location!.split('/').at(-1));
  const requirements = await requirementsOf(server.db, [id]);
  assert.deepEqual(
    requirements.filter(({ clause }) => clause === '3.a').map(({ who, due, recurrence }) => ({ who, due, recurrence })),
    [
      {
        who: 'Director of Children’s Services',
        due: { text: 'by the end of June 2024', date: '2024-06-30' },
        recurrence: requirements.find(({ clause }) => clause === '3.a')!.recurrence,
      },
    ],
  );
  const added = requirements.at(-1);
  assert.equal(added?.text, 'Something the reader missed');
  assert.equal(added?.place, 'added by hand');
  says(await reader.get(`/sources/${id}`), /Something the reader missed/);
});

test('an undated notice is said to be history', async () => {
  const undated = noticeToImprove.replaceAll(/ on 3 June 2024/g, '').replace('Date: 3 June 2024', '');
  const id = await add('old notice.txt', undated);
  const source = await sourceById(server.db, id);
  assert.equal(source?.dated, null);
  says(await office.get(`/sources/${id}`), /bears no date\. It sets no deadlines/);
});

test('any other document is kept whole, and its statements are picked by hand and put back', async () => {
  const id = await add('peer review.txt', peerReview);
  assert.equal((await sourceById(server.db, id))?.kind, 'other');
  says(await office.get(`/sources/${id}`), /No statement has been picked/);
  const page = await office.get(`/sources/${id}/pick`);
  const box =
    /<input[^>]*name="pick"[^>]*value="(\d+)"[^>]*\/?>(?:(?!<\/label>).)*Too many of them had three workers/s.exec(
      page.text.slice(page.text.lastIndexOf('<label', page.text.indexOf('Too many of them'))),
    )?.[1];
  assert.ok(box, 'the sentence has a box');
  const picked = await office.post(`/sources/${id}/pick`, { ...formOn(page), pick: box });
  assert.equal(picked.status, 303);
  const statements = await statementsOf(server.db, [id]);
  assert.deepEqual(
    statements.map(({ text, kind, section }) => ({ text, kind, section })),
    [{ text: 'Too many of them had three workers in a year, and said so.', kind: 'picked', section: 'What we heard' }],
  );
  await office.post(`/sources/${id}/pick`, { ...formOn(await office.get(`/sources/${id}/pick`)), pick: [] });
  assert.equal((await statementsOf(server.db, [id])).length, 0);
  // Picked again, it is the same statement.
  await office.post(`/sources/${id}/pick`, { ...formOn(await office.get(`/sources/${id}/pick`)), pick: box });
  assert.equal((await statementsOf(server.db, [id]))[0]?.id, statements[0]?.id);
});

test('what statements say is confirmed many at a time, and two people who disagree both see both', async () => {
  const [letter] = (await sourcesAt(server.db)).filter((one) => one.kind === 'monitoring-visit');
  const address = `/sources/${letter!.id}/statements`;
  const page = await office.get(`${address}?words=supervision`);
  const form = formOn(page);
  const ids = [form['statement']!].flat() as string[];
  assert.ok(ids.length >= 2);
  const leader = await server.signIn(['senior-leader'], { name: 'Lena Leader' });
  const hers = formOn(await leader.get(`${address}?words=supervision`));
  const first = ids[0]!;
  const saved = await office.post(address, { ...form, confirm: ids, [`theme-${first}`]: 'Supervision', do: 'ticked' });
  assert.equal(saved.status, 303);
  const now = await statementsOf(server.db, [letter!.id]);
  assert.deepEqual(
    now.filter((one) => ids.includes(String(one.id))).map((one) => one.confirmed?.by),
    ids.map(() => 'Tess Office'),
  );
  assert.equal(now.find((one) => String(one.id) === first)?.theme, 'Supervision');
  const collided = await leader.post(address, { ...hers, [`polarity-${first}`]: 'mixed', do: 'ticked' });
  assert.equal(collided.status, 409);
  says(collided, /Somebody else said something of these statements/);
  says(collided, /theme Supervision \(Tess Office\)/);
  const settled = await leader.post(address, formOn(collided, { do: 'ticked' }));
  assert.equal(settled.status, 303);
  const after = (await statementsOf(server.db, [letter!.id])).find((one) => String(one.id) === first);
  assert.equal(after?.polarity, 'mixed');
  assert.equal(after?.confirmed?.by, 'Lena Leader');
  const all = await server.db
    .selectFrom('statement_reading')
    .selectAll()
    .where('statement_id', '=', Number(first))
    .execute();
  assert.equal(all.length, 2, 'what was said before is kept');
  assert.equal((await reader.get(address)).status, 403);
});

test('its dates and mark change later, with a reason, and not over somebody else’s change', async () => {
  const [letter] = (await sourcesAt(server.db)).filter((one) => one.kind === 'monitoring-visit');
  const address = `/sources/${letter!.id}/particulars`;
  const form = formOn(await office.get(address));
  const published = { 'published-day': '1', 'published-month': '4', 'published-year': '2025' };
  const refused = await office.post(address, { ...form, ...published, handling: 'OFFICIAL' });
  assert.equal(refused.status, 422);
  says(refused, /Say why it is marked OFFICIAL now/);
  const done = await office.post(address, { ...form, ...published });
  assert.equal(done.status, 303);
  assert.equal((await sourceById(server.db, letter!.id))?.publishedOn, '2025-04-01');
  assert.deepEqual(told.at(-1), ['changed', letter!.id]);
  const late = await office.post(address, { ...form, title: 'Second visit' });
  assert.equal(late.status, 409);
  says(late, /Second visit/);
});

test('a document taken back keeps its reason, is used for nothing, and can be added again', async () => {
  const [letter] = (await sourcesAt(server.db)).filter((one) => one.kind === 'monitoring-visit');
  const address = `/sources/${letter!.id}/take-back`;
  await office.get(address);
  assert.equal((await office.post(address, { because: '' })).status, 422);
  assert.equal((await office.post(address, { because: 'It was the draft' })).status, 303);
  assert.deepEqual(told.at(-1), ['taken back', letter!.id]);
  assert.equal((await statementsOf(server.db)).filter((one) => one.sourceId === letter!.id).length, 0);
  says(await office.get(`/sources/${letter!.id}`), /Taken back on .* by Tess Office: It was the draft/);
  says(await office.get('/sources'), /Taken back \(2\)/);
  assert.equal((await office.get(`/sources/${letter!.id}/statements`)).status, 404);
  const again = await add('letter.txt', visitLetter);
  assert.notEqual(again, letter!.id);
});

test('a document of thousands of paragraphs has pages of a bearable size', async () => {
  const long = Array.from({ length: 5000 }, (_, index) => `Paragraph ${index + 1} of a review that goes on and on.\n`);
  const { address, page } = await upload('long.txt', `A long review\n\n${long.join('\n')}`, 'other');
  assert.ok(page.bytes.length < 500_000, `the page to check is ${page.bytes.length} bytes`);
  says(page, /And 4,\d{3} more, kept with the document/);
  const saved = await office.post(address, formOn(page, { do: 'save' }));
  for (const path of [saved.location!, `${saved.location}/pick`, `${saved.location}/pick?words=4999`]) {
    const shown = await office.get(path);
    assert.equal(shown.status, 200);
    assert.ok(shown.bytes.length < 500_000, `${path} is ${shown.bytes.length} bytes`);
  }
  says(await office.get(`${saved.location}/pick?words=4999`), /Paragraph 4999 of a review/);
});

test('a file that cannot be read is refused in plain English', async () => {
  const cases: [string, Buffer, RegExp][] = [
    ['report.pdf', Buffer.from('<!DOCTYPE html><html><body>404 Not found</body></html>'), /web page|HTML/i],
    ['report.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog'), /damaged|could not be|incomplete/i],
    ['nothing.txt', Buffer.from(''), /empty|no text/i],
  ];
  for (const [name, bytes, words] of cases) {
    await office.get('/sources/add');
    const answer = await office.post('/sources/add', { file: { name, bytes }, kind: 'find' });
    assert.equal(answer.status, 422, name);
    says(answer, words);
  }
  await office.get('/sources/add');
  says(await office.post('/sources/add', { kind: 'find' }), /Choose the document you received/);
});
