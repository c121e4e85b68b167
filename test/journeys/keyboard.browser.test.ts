/**
 * The product with the keyboard alone, in colours a person has forced, with movement reduced: what axe cannot see.
 * Where the focus is can be seen at each step, and nothing covers it (WCAG 2.2, 2.4.7 and 2.4.11).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, screenshot, type Page, type TestBrowser } from '../browser.ts';
import { demoServer } from '../demo-server.ts';
import type { TestServer } from '../server.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;

before(async () => {
  server = await demoServer();
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

type Focused = { words: string; tag: string; seen: boolean; covered: boolean; marked: boolean };

/** What has the focus: its words, whether it is in sight, whether something lies over it, whether it looks focused. */
async function focused(): Promise<Focused> {
  return (await page.evaluate(`(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { words: '', tag: 'body', seen: true, covered: false, marked: true };
    const named = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent;
    // An official radio or tick box is drawn by its label; the control itself is see-through and lies over it.
    const box = at.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const looks = (part, pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    };
    const label = at.labels?.[0];
    return {
      words: (named ?? '').replace(/\\s+/g, ' ').trim(),
      tag: at.tagName.toLowerCase(),
      seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      covered: Boolean(top && top !== at && !at.contains(top) && !top.contains(at) && !label?.contains(top)),
      marked: looks(at) || Boolean(label && (looks(label, '::before') || looks(label))),
    };
  })()`)) as Focused;
}

/** Presses Tab until something of these words has the focus; each stop on the way can be seen. */
async function tabTo(words: RegExp, most = 150): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const now = await focused();
    const where = `${page.url()}: ${now.tag} “${now.words.slice(0, 60)}”`;
    assert.ok(now.seen, `${where} has the focus out of sight`);
    assert.ok(!now.covered, `${where} has the focus under something`);
    assert.ok(now.marked, `${where} has the focus and does not look it`);
    if (words.test(now.words)) return;
  }
  assert.fail(`${page.url()}: Tab does not come to ${words}`);
}

test('someone signs in, skips to the page itself and goes to an action of theirs', async () => {
  await page.goto('/sign-in');
  await tabTo(/Skip to main content/, 3);
  await page.keyboard.press('Enter');
  await tabTo(/Daniel Ferrisby|front door/i);
  await page.keyboard.press('Enter');
  await page.waitForURL(/your-actions/);
});

test('they give an update, are stopped where it claims too much, and put it right', async () => {
  await tabTo(/^[A-Z]{1,4}\d+ /);
  await page.keyboard.press('Enter');
  await page.waitForURL(/updates/);
  await tabTo(/./);
  const stops: string[] = [];
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const now = await focused();
    assert.ok(now.seen && !now.covered && now.marked, `${now.tag} “${now.words}” ${JSON.stringify(now)}`);
    stops.push(now.words);
    if (now.tag === 'textarea') break;
  }
  assert.ok(stops.length < 60, `no box to write in was reached: ${stops.join(' | ')}`);
  await page.keyboard.type('Visits are recorded the same day in both teams.');
  await tabTo(/^(Send|Save)/i);
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
  assert.notEqual((await page.locator('h1').first().textContent())?.trim(), '');
});

test('no page is a trap: Tab goes through all of it and out at the end', async () => {
  for (const path of ['/plan', '/vital-signs', '/calendar', '/questions', '/notice', '/account']) {
    await page.goto(path);
    const last = (await page.evaluate(`(() => {
      const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
      const shown = all.filter((part) => part.getClientRects().length && !part.disabled && part.tabIndex >= 0);
      return { count: shown.length, words: shown.at(-1).textContent.trim() };
    })()`)) as { count: number; words: string };
    let reached = false;
    for (let pressed = 0; pressed < last.count + 10 && !reached; pressed += 1) {
      await page.keyboard.press('Tab');
      reached = (await focused()).words === last.words;
    }
    assert.ok(reached, `${path}: the last link, “${last.words}”, is not reached in ${last.count + 10} steps`);
  }
});

test('in forced colours ratings still say their words, and charts keep their lines and marks', async () => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/plan/1/actions');
  assert.ok((await page.locator('.los-rating').first().textContent())?.trim());
  await screenshot(page, 'forced-colours-plan');
  await page.goto('/vital-signs/assessment_45wd');
  const lines = (await page.evaluate(`[...document.querySelectorAll('main svg path, main svg line, main svg circle')]
    .filter((part) => getComputedStyle(part).stroke !== 'none' || getComputedStyle(part).fill !== 'none').length`)) as number;
  assert.ok(lines > 10, 'the chart has nothing drawn');
  await screenshot(page, 'forced-colours-chart');
  await page.emulateMedia({ forcedColors: 'none' });
});

test('nothing moves for whoever asked for less movement', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/plan', '/vital-signs', '/your-actions']) {
    await page.goto(path);
    const moving = await page.evaluate(`document.getAnimations().filter((one) => one.playState === 'running').length`);
    assert.equal(moving, 0, path);
  }
});
