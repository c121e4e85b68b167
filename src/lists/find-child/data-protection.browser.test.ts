/** The pages about data protection in a browser: accessible, and fit for a desk screen and a phone. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  DESKTOP,
  openBrowser,
  PHONE,
  type Page,
  type TestBrowser,
} from '../../../test/browser.ts';
import { loadReturn } from '../../../test/loaded-return.ts';
import { inPlaceOf } from '../../../test/pseudonyms.ts';
import { testServer, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  const child = { 'Child Unique ID': 'K1', 'Date of Birth': '2012-04-05', Gender: 'no such code' };
  await loadReturn(server.services, '2025-03-31', { 8: { rows: [child] } });
  const lead = await server.signIn(['information-governance'], { name: 'Iris Govern' });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser.close();
  await server.close();
});

async function look(): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

test('a hold is placed, how long a kind of record is kept is set, and a child is found, on pages fit for everyone', async () => {
  await page.goto('/data-protection/holds/new');
  await look();
  await page.getByLabel('Child', { exact: true }).fill('K1');
  await page.getByLabel('Why must it be kept?').fill('The family court has asked for it');
  await page.getByRole('button', { name: 'Place the hold' }).click();
  assert.match(await page.innerText('main'), inPlaceOf(/Everything about child K1/));
  await look();
  await page.getByRole('link', { name: 'Letters sent' }).click();
  await look();
  await page.getByLabel('For how many months is it kept?').fill('none');
  await page.getByRole('button', { name: 'Set' }).click();
  assert.match(await page.innerText('main'), /whole number from 1/);
  await look();
  await page.goto('/data-protection/child');
  await look();
  await page.getByLabel('Child', { exact: true }).fill('K1');
  await page.getByLabel('Why do you need to know?').fill('Request for access SAR 114');
  await page.getByRole('button', { name: 'Find' }).click();
  assert.match(await page.innerText('main'), /Rows of returns 1/);
  await look();
  await page.goto('/audit?child=K1');
  assert.match(await page.innerText('main'), /Looked for everything about a child/);
  await look();
});
