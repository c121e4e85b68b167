import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  complaintsOf,
  openBrowser,
  PHONE,
  screenshot,
  type Page,
  type TestBrowser,
} from '../../test/browser.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { noticeToImprove, peerReview, visitLetter } from '../../test/sources/invented.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
let plain: Page;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  const someone = await server.signIn(['programme-office'], { name: 'Tess Office' });
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  const cookies = [...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL }));
  page = await browser.newPage({ baseURL });
  plain = await browser.newPage({ baseURL, javaScript: false, width: PHONE });
  for (const one of [page, plain]) await one.context().addCookies(cookies);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page as it stands meets WCAG and fits a phone; a picture of it is kept at both widths. */
async function look(name: string) {
  await checkAccessible(page);
  await screenshot(page, name);
  await screenshot(page, name, { width: 390 });
  await page.setViewportSize({ width: PHONE, height: 812 });
  await checkFits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const upload = async (on: Page, name: string, text: string) => {
  await on.goto('/sources/add');
  await on.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await on.getByRole('button', { name: 'Read the document' }).click();
  await on.getByRole('heading', { name: 'Check what we read' }).waitFor();
};

test('a letter is added, looked at, and what its statements say is confirmed', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/sources');
  await look('sources-empty');
  await page.getByRole('button', { name: 'Add a document' }).click();
  await look('sources-add');
  await upload(page, 'letter.txt', visitLetter);
  await look('sources-check-letter');
  await page.getByLabel('The council received it on').fill('2025-03-17');
  await page.getByRole('button', { name: 'Save the document' }).click();
  await page.getByText('The document was saved').waitFor();
  await look('source-letter');
  await page.getByRole('link', { name: 'Confirm what its statements say' }).click();
  await look('source-statements');
  await page.getByRole('button', { name: /Confirm all/ }).click();
  await page.getByText(/statements were confirmed/).waitFor();
  await checkAccessible(page);
  assert.deepEqual(complaints, []);
});

test('a notice is added; its clauses stand with who must do what, when', async () => {
  await upload(page, 'notice.txt', noticeToImprove);
  await look('sources-check-notice');
  await page.getByRole('button', { name: 'Save the document' }).click();
  await page.getByRole('heading', { name: /What it requires/ }).waitFor();
  await look('source-notice');
  await page.getByRole('link', { name: 'Change its name, dates or mark' }).click();
  await look('source-particulars');
  await page.goBack();
  await page.getByRole('link', { name: 'Take it back' }).click();
  await look('source-take-back');
});

test('without JavaScript, on a phone, another document is kept whole and a statement picked from it', async () => {
  await upload(plain, 'review.md', peerReview);
  await plain.getByRole('button', { name: 'Save the document' }).click();
  await plain.getByRole('heading', { name: /Statements/ }).waitFor();
  await checkFits(plain);
  await plain.getByRole('link', { name: 'Pick statements by hand' }).first().click();
  await plain.getByLabel(/Too many of them had three workers/).check();
  await checkFits(plain);
  await plain.getByRole('button', { name: 'Keep what is ticked' }).click();
  await plain.getByText('1 statement was picked').waitFor();
  await page.goto(plain.url());
  await look('source-other');
  await page.getByRole('link', { name: 'Pick statements by hand' }).first().click();
  await look('source-pick');
  await page.goto('/sources');
  await look('sources-list');
});
