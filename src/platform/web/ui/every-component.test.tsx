import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import test, { after, before } from 'node:test';
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
import { FormSample } from '../../../../test/samples/form.tsx';
import { ReadingSample } from '../../../../test/samples/reading.tsx';
import { TableSample } from '../../../../test/samples/table.tsx';
import { assetsFolder, NotificationBanner, pageHtml, PageHeading, type Page } from './index.ts';

const frame: Omit<Page, 'title' | 'main'> = {
  authorityName: 'Fairhaven Council',
  navigation: {
    items: [
      { text: 'Plan', href: '/plan', current: true },
      { text: 'Your actions', href: '/yours', count: 4 },
      { text: 'Questions', href: '/questions', count: 12 },
      { text: 'Measures', href: '/measures' },
      { text: 'Milestones', href: '/milestones' },
      { text: 'Monthly report', href: '/report' },
    ],
  },
  account: { name: 'Asha Whitlock', roleText: 'Programme office', signOutHref: '/sign-out' },
  csrfToken: 'a-token',
  footerLinks: [
    { text: 'Accessibility statement', href: '/accessibility' },
    { text: 'Privacy', href: '/privacy' },
  ],
};

const pages: Record<string, Page> = {
  table: {
    ...frame,
    title: 'The plan',
    width: 'wide',
    handling: 'OFFICIAL-SENSITIVE',
    banner: <NotificationBanner type="success" text="The April period is open." />,
    main: <TableSample />,
  },
  form: {
    ...frame,
    title: 'Update an action',
    width: 'two-thirds',
    backLink: { href: '/plan', text: 'Back to the plan' },
    errors: [
      { field: 'rating', message: 'Choose a rating' },
      { field: 'done', message: 'Say what was done this month' },
    ],
    main: <FormSample />,
  },
  reading: {
    ...frame,
    title: 'Reading',
    breadcrumbs: [{ text: 'Plan', href: '/plan' }, { text: 'Care leavers', href: '/plan/7' }, { text: '7.3' }],
    main: <ReadingSample />,
  },
  bare: { authorityName: 'Fairhaven Council', title: 'Sign in', main: <PageHeading text="Sign in" /> },
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
let server: Server;
let browser: TestBrowser;
let baseURL: string;

async function answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = path.basename(url);
  response.setHeader('content-security-policy', POLICY);
  if (pages[name]) return void response.setHeader('content-type', 'text/html').end(pageHtml(pages[name]));
  const type = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }[path.extname(name)];
  if (!type) return void response.writeHead(404).end();
  response.setHeader('content-type', type).end(await readFile(path.join(assetsFolder, name)));
}

before(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const name of Object.keys(pages)) {
  for (const width of [DESKTOP, PHONE]) {
    test(`the ${name} page is accessible, fits and obeys the security policy at ${width} pixels`, async () => {
      const page = await browser.newPage({ width, baseURL });
      const complaints = complaintsOf(page);
      await page.goto(`/${name}`);
      await page.waitForSelector('body.js-enabled');
      await checkAccessible(page);
      await checkFits(page);
      await screenshot(page, `component-${name}`, { width });
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
}

test('a long table fits every screen between a phone and a desk', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/table');
  for (const width of [320, 600, 767, 768, 900, 1024, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await checkFits(page);
  }
  await page.context().close();
});

test('a page without JavaScript shows its navigation, its form and everything in its tabs', async () => {
  const page = await browser.newPage({ width: PHONE, javaScript: false, baseURL });
  await page.goto('/reading');
  assert.ok(await page.getByRole('link', { name: 'Monthly report' }).isVisible());
  assert.ok(await page.getByText('What the second tab says').isVisible());
  await page.goto('/form');
  assert.ok(await page.getByRole('button', { name: 'Save', exact: true }).isVisible());
  await page.context().close();
});

test('a form with errors says so in the tab, moves to the summary, and each line leads to its field', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/form');
  assert.equal(await page.title(), 'Error: Update an action – Fairhaven Council – Line of Sight');
  await page.waitForFunction(`document.activeElement.classList.contains('govuk-error-summary')`);
  await page.getByRole('link', { name: 'Say what was done this month' }).click();
  assert.equal(await page.evaluate('document.activeElement.id'), 'done');
  await page.context().close();
});

test('on a phone a long table is still a table to people who listen, with each heading beside its cell', async () => {
  const page = await browser.newPage({ width: PHONE, baseURL });
  await page.goto('/table');
  await page.waitForSelector('table[role=table]');
  const table = page.getByRole('table', { name: 'Actions in the plan' });
  assert.equal(await table.getByRole('row').count(), 7);
  const label = await table
    .getByRole('cell')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  assert.match(label, /Action/);
  await page.context().close();
});

test('the keyboard reaches the main content with the first key, and a rating sort by the heading', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/reading');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to main content');
  await page.goto('/table');
  const heading = page.getByRole('columnheader', { name: 'Due' });
  assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
  assert.equal(await heading.getByRole('link').getAttribute('href'), '?sort=due&direction=descending');
  await page.context().close();
});

test('on paper the navigation and buttons are gone and no link is followed by its address', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/table');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('link', { name: 'Monthly report' }).isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Apply filters' }).isVisible(), false);
  const after = await page
    .getByRole('link', { name: '7.3' })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  assert.ok(after === 'none' || after === '""' || after === 'normal', after);
  await page.context().close();
});

test('on paper what is folded away on the screen is printed', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/reading');
  await page.waitForSelector('.govuk-tabs__panel--hidden', { state: 'attached' });
  assert.equal(await page.getByText('What the second tab says').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  for (const words of ['What the second tab says', 'Six actions', 'Working days leave out']) {
    assert.ok(await page.getByText(words).isVisible(), words);
  }
  await page.context().close();
});

test('neither the crown, the GOV.UK name nor its typeface is in anything we serve', async () => {
  const manifest = JSON.parse(await readFile(path.join(assetsFolder, 'manifest.json'), 'utf8'));
  for (const file of Object.values<string>(manifest.files)) {
    assert.doesNotMatch(await readFile(path.join(assetsFolder, file), 'utf8'), /GDS Transport|crown|@font-face/i, file);
  }
  for (const page of Object.values(pages)) assert.doesNotMatch(pageHtml(page), /GOV\.UK|crown|<style|style=|<script>/i);
});
