import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../../test/server.ts';
import { signInAs } from '../../../test/sign-in-as.ts';
import { peopleRoutes } from '../people-routes.ts';

test('letters are there to read by state, and it is said when none can be sent', async () => {
  const server = await testServer({ routes: peopleRoutes });
  const office = await signInAs(server, 'Ola Office', 'programme-office');
  assert.match((await office.get('/outbox')).text, /No letter has been written yet/);
  const letter = { toName: 'Ann', toEmail: 'ann@example.org', body: 'Dear Ann,\n<script>alert(1)</script>' };
  for (const subject of ['Waits', 'Went', 'Was refused'])
    await server.services.mailer.post(server.db, { ...letter, subject });
  const change = (subject: string) => server.db.updateTable('mail').where('subject', '=', subject);
  await change('Went')
    .set({ sent_at: new Date('2025-05-08T09:00:00Z') })
    .execute();
  await change('Was refused').set({ attempts: 5, error: 'mailbox full' }).execute();
  const all = await office.get('/outbox');
  assert.match(all.text, /No mail server is set/);
  assert.match(all.text, /Tried 5 times\. The mail server said: mailbox full/);
  assert.ok(!all.text.includes('<script>alert'));
  const waiting = await office.get('/outbox?state=waiting');
  assert.match(waiting.text, /Waits/);
  assert.ok(!waiting.text.includes('Went') && !waiting.text.includes('Was refused'));
  const owner = await signInAs(server, 'Una Owner', 'action-owner');
  assert.equal((await owner.get('/outbox')).status, 403);
  await server.close();
});
