/** Makes the README's pictures from the demo: `npm run screenshots`. The same day every time, so that only real changes show. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../demo/load-demo.ts';
import { readConfig } from '../src/platform/config.ts';
import { openServices } from '../src/platform/open-services.ts';
import { buildServer } from '../src/rooms.ts';
import { openBrowser, type Page } from '../test/browser.ts';

const target = 'docs/screenshots';
const folder = await mkdtemp(join(tmpdir(), 'los-pictures-'));
const today = '2026-03-24';
const services = {
  ...(await openServices(readConfig({ LOS_DATA: folder, LOS_TODAY: today }))),
  now: () => new Date(`${today}T10:00:00Z`),
};
await loadDemo(services);
const app = await buildServer(services);
await app.listen({ port: 0, host: '127.0.0.1' });
const baseURL = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
const browser = await openBrowser();
await mkdir(target, { recursive: true });

async function signInAs(name: RegExp): Promise<Page> {
  const page = await browser.newPage({ baseURL });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
  return page;
}

try {
  const office = await signInAs(/Tessa/);
  await office.goto('/plan');
  await office.screenshot({
    path: `${target}/overview.png`,
    clip: { x: 0, y: 0, width: 1280, height: 1500 },
    fullPage: true,
  });
  await office.getByRole('link', { name: 'Date passed and not complete' }).first().click();
  await office.locator('td a[href^="/questions/"]').first().click();
  await office.waitForLoadState();
  await office.screenshot({ path: `${target}/question.png`, fullPage: true });

  const owner = await signInAs(/Daniel/);
  await owner.goto('/your-actions');
  await owner.locator('.govuk-task-list__link').first().click();
  await owner.getByLabel(/Making a difference/).check();
  await owner.getByLabel(/was done/i).fill('All four team managers now look at every open contact twice a day.');
  await owner
    .getByLabel(/difference/i)
    .last()
    .fill('Fewer children wait overnight for a decision.');
  await owner.getByRole('button', { name: 'Send to the programme office' }).click();
  await owner.waitForLoadState();
  const chosen = await owner.getByLabel(/Making a difference/).boundingBox();
  const y = Math.max(0, (chosen?.y ?? 900) - 250);
  await owner.screenshot({
    path: `${target}/update.png`,
    clip: { x: 0, y, width: 1280, height: 1250 },
    fullPage: true,
  });
} finally {
  await browser.close();
  await app.close();
  await services.close();
  await rm(folder, { recursive: true, force: true });
}
