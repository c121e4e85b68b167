import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { openLetterBox, type LetterBox } from '../../../test/survival/letter-box.ts';
import { openMailer } from './mailer.ts';

let database: TestDatabase;
let box: LetterBox;
before(async () => ([database, box] = await Promise.all([testDatabase(), openLetterBox()])));
after(() => Promise.all([database.drop(), box.close()]));

const now = new Date('2026-11-20T10:00:00Z');
const mailerOf = (smtpUrl: string) => openMailer({ smtpUrl, mailFrom: 'Line of Sight <los@example.org>' });

test('what is typed into a name or a title adds no line to the head of a letter, and nobody to those who get it', async () => {
  const mailer = mailerOf(box.url);
  await mailer.post(database.db, {
    toName: 'Ann "<eve@example.net>, Eve\r\nBcc: eve@example.net',
    toEmail: 'ann@example.org',
    subject: 'Your action\r\nBcc: eve@example.net\r\n\r\nAnother letter',
    body: 'It is due.\r\n.\r\nRCPT TO:<eve@example.net>\r\n',
  });
  assert.equal(await mailer.sendWaiting(database.db, now), 1);
  const [came, ...more] = box.envelopes;
  assert.deepEqual(more, []);
  assert.deepEqual(came?.to, ['RCPT TO:<ann@example.org>']);
  const head = came?.letter.split('\r\n\r\n')[0] ?? '';
  assert.doesNotMatch(head, /^(bcc|cc):/im);
  assert.equal(head.match(/^to:/gim)?.length, 1);
  assert.match(head, /^Subject: Your action Bcc: eve@example.net Another letter/m);
});

test('a letter that cannot be sent waits, says why, and is sent once when the mail server is back', async () => {
  const lost = mailerOf('smtp://127.0.0.1:1');
  await lost.post(database.db, { toName: 'Ben', toEmail: 'ben@example.org', subject: 'Later', body: 'Words' });
  assert.equal(await lost.sendWaiting(database.db, now), 0);
  const waiting = await database.db
    .selectFrom('mail')
    .select(['error', 'attempts'])
    .where('sent_at', 'is', null)
    .execute();
  assert.equal(waiting.length, 1);
  assert.match(waiting[0]?.error ?? '', /ECONNREFUSED/);
  const inAnHour = new Date(Date.now() + 3_600_000);
  assert.equal(await mailerOf(box.url).sendWaiting(database.db, inAnHour), 1);
  assert.equal(await mailerOf(box.url).sendWaiting(database.db, inAnHour), 0);
  assert.equal(box.came.get('Later'), 1);
});
