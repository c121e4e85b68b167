import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

export type { Page };

/** The two widths every journey is looked at: a desk screen and a small phone. */
export const DESKTOP = 1280;
export const PHONE = 375;

export interface TestBrowser {
  /** A page in a browser profile of its own: nothing of another page's sign-in is there. */
  newPage: (options?: { width?: number; javaScript?: boolean; baseURL?: string }) => Promise<Page>;
  close: () => Promise<void>;
}

/** Chromium with nothing running in the background and no way to any machine but this one. */
export async function openBrowser(): Promise<TestBrowser> {
  const { path: executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [
      // Chromium's sandbox needs rights that containers, and root, do not have. Only our own pages are opened.
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  return {
    newPage: async ({ width = DESKTOP, javaScript = true, baseURL } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 812 : 900 },
        javaScriptEnabled: javaScript,
        baseURL,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Everything the browser complained of since the call: script errors, refused styles and scripts, missing files. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** WCAG 2.2 at level AA and everything it builds on, with axe's own best practices left to people. */
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Where each part that passed is on the page takes axe longer than all its rules.
  resultTypes: ['violations'],
};

/** What axe takes for faults in official components that GOV.UK has tested with people and keeps, each with its reason. */
const KNOWN = [
  // A radio or checkbox that opens a further question says whether it is open; screen readers read it out.
  { rule: 'aria-allowed-attr', part: /^<input class="govuk-(radios|checkboxes)__input"[^>]* aria-expanded=/ },
  // The drop zone's button is named by its label and by itself, text and all; axe does not follow the second.
  { rule: 'label-content-name-mismatch', part: /^<button class="govuk-file-upload-button/ },
];

let axeSource: string | undefined;

/** Fails, saying what and where, when axe finds that the page as it now stands breaks WCAG 2.2 AA. */
export async function checkAccessible(page: Page): Promise<void> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated by the browser's debugger, which our content security policy does not stop.
  await page.evaluate(axeSource);
  const { passes, violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)}).then(({ passes, violations }) => ({ passes: passes.length, violations }))`,
  )) as { passes: number; violations: AxeResults['violations'] };
  assert.ok(passes > 0, 'axe found nothing on the page to check');
  const found = violations.flatMap((violation) =>
    violation.nodes
      .filter((node) => !isKnown(violation.id, node.html))
      .map((node) => `${violation.help} (${violation.id})\n    ${node.html}\n    ${node.failureSummary ?? ''}`),
  );
  assert.equal(found.length, 0, `${page.url()} has ${found.length} accessibility faults:\n  ${found.join('\n  ')}`);
}

const isKnown = (rule: string, html: string) => KNOWN.some((known) => known.rule === rule && known.part.test(html));

/** Fails when the page is wider than the screen, and names what sticks out. */
export async function checkFits(page: Page): Promise<void> {
  const wide = (await page.evaluate(`(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter((part) => part.getBoundingClientRect().right > room + 1)
      .map((part) => part.outerHTML.slice(0, 120));
  })()`)) as string[];
  assert.deepEqual(wide.slice(0, 5), [], `${page.url()} scrolls sideways`);
}

/** Where screenshots are kept: `SCREENSHOTS`, or a folder among the machine's temporary files. */
export const screenshotFolder = process.env['SCREENSHOTS'] ?? path.join(tmpdir(), 'line-of-sight-screenshots');

/** A picture of the whole page at a width in pixels, saved as `name-width.png`. Returns where. */
export async function screenshot(page: Page, name: string, { width = DESKTOP } = {}): Promise<string> {
  const before = page.viewportSize();
  await mkdir(screenshotFolder, { recursive: true });
  const file = path.join(screenshotFolder, `${name}-${width}.png`);
  await page.setViewportSize({ width, height: width < 600 ? 812 : 900 });
  await page.screenshot({ path: file, fullPage: true });
  if (before) await page.setViewportSize(before);
  return file;
}
