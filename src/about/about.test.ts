/** What anyone can read about the service itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../test/server.ts';
import { cookies } from '../platform/web/cookies.ts';
import { thirdParty } from './third-party.ts';

let server: TestServer;
before(async () => (server = await testServer({ today: '2026-11-26' })));
after(() => server.close());

test('anyone reads the accessibility statement, with its four statutory parts', async () => {
  const { status, text } = await server.someone().get('/accessibility');
  assert.equal(status, 200);
  for (const part of [
    'Compliance status',
    'not happy with the answer',
    'Another format',
    'How this statement was prepared',
  ])
    assert.ok(text.includes(part), part);
  assert.match(text, /Equality and Human Rights Commission/);
});

test('the statement, the privacy page and security.txt name whom the council gave, and what is wrong is refused', async () => {
  const administrator = await server.signIn(['administrator']);
  const wrong = await administrator.post('/authority/contacts', {
    accessibilityEmail: 'nobody',
    privacyNotice: 'javascript:alert(1)',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Enter the address for accessibility in the form/);
  assert.match(wrong.text, /Enter the whole address, beginning with https/);
  const given = {
    accessibilityEmail: 'access@larkfield.example',
    accessibilityPhone: '01234 567890',
    answerWithin: '10',
    dataProtection: 'Head of Information Governance',
    dataProtectionEmail: 'dpo@larkfield.example',
    privacyNotice: 'https://larkfield.example/privacy',
    securityEmail: 'security@larkfield.example',
  };
  assert.equal((await administrator.post('/authority/contacts', given)).status, 303);
  const anyone = server.someone();
  assert.match((await anyone.get('/accessibility')).text, /mailto:access@larkfield\.example/);
  assert.match((await anyone.get('/privacy')).text, /Head of Information Governance/);
  const { text } = await anyone.get('/.well-known/security.txt');
  assert.match(text, /^Contact: mailto:security@larkfield\.example$/m);
  assert.match(text, /^Expires: 2027-05-25T00:00:00\.000Z$/m);
});

test('only an administrator says whom people can ask', async () => {
  assert.equal((await (await server.signIn(['programme-office'])).get('/authority/contacts')).status, 403);
});

test('the cookie page names every cookie a person is given, and no other is set', async () => {
  const person = await server.signIn(['administrator']);
  await person.post('/authority', { name: 'Larkfield Council' });
  const { text } = await server.someone().get('/cookies');
  const named = Object.keys(cookies);
  for (const name of named) assert.ok(text.includes(name), name);
  for (const name of person.cookies.keys())
    assert.ok(named.includes(name.replace(/^__Host-/, '')), `${name} is set, and not on the page`);
});

test('the licences of everything it is made with are on one page', async () => {
  const { text } = await server.someone().get('/licences');
  const packages = await thirdParty();
  assert.ok(packages.length > 100);
  assert.deepEqual(
    packages.filter(({ licence }) => licence === 'not stated').map(({ name }) => name),
    // Its maker states none in the package; exceljs reads zip files with it.
    ['buffers'],
  );
  for (const name of ['fastify', 'govuk-frontend', 'pg']) assert.ok(text.includes(`>${name}<`), name);
  assert.ok(!text.includes('playwright-core'), 'What only tests use is not in the product');
});
