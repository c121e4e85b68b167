import type { AddressInfo } from 'node:net';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  complaintsOf,
  DESKTOP,
  openBrowser,
  PHONE,
  screenshot,
  type TestBrowser,
} from '../../../../test/browser.ts';
import { importTwice } from '../../../../test/plan-server.ts';
import { testServer, type TestServer } from '../../../../test/server.ts';

let server: TestServer;
let browser: TestBrowser;
let planId: number;
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  planId = await importTwice(server.db);
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

test('a list is taken, changed, brought back and checked, on a desk screen and on a phone', async () => {
  const office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  const baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ baseURL });
  await page.context().addCookies([...office.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
  const complaints = complaintsOf(page);
  const taken = await page.request.get(`/plan/${planId}/actions?format=csv`);
  const changed = (await taken.text()).replace('Open ten homes', 'Open eleven homes').replace('TBC', '30/06/2026');
  await page.goto('/import');
  await page.setInputFiles('#file', { name: 'Actions.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
  await page.getByRole('button', { name: 'Read the plan' }).click();
  await page.getByText('2 differences. Untick what should stay as it is.').waitFor();
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, 'list-check', { width });
  }
  await page.getByRole('button', { name: 'Save what is ticked' }).click();
  await page.getByText('2 changes are saved.').waitFor();
  await page.goto(`/plan/${planId}/actions`);
  await page.getByText('Open eleven homes').first().waitFor();
  assert.deepEqual(complaints, []);
});
