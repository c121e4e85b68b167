import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESKTOP, PHONE, checkAccessible, checkFits, complaintsOf, openBrowser } from '../../../test/browser.ts';
import { paperToHtml } from './html.ts';
import { sampleLineChart, samplePaper } from './sample-paper.ts';

const browser = await openBrowser();
after(() => browser.close());

const paper = samplePaper();
paper.blocks.push(sampleLineChart());
const html = paperToHtml(paper);

for (const width of [DESKTOP, PHONE]) {
  test(`an HTML paper ${width} pixels wide meets WCAG 2.2 AA, fits, and its own policy refuses none of it`, async () => {
    const page = await browser.newPage({ width });
    const complaints = complaintsOf(page);
    await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`);
    await checkAccessible(page);
    await checkFits(page);
    assert.deepEqual(complaints, []);
    // The style was allowed by its hash: a tag has the border that the style gives it.
    const border = await page
      .locator('.tag')
      .first()
      .evaluate((tag) => tag.ownerDocument.defaultView?.getComputedStyle(tag).borderTopWidth);
    assert.equal(border, '1px');
  });
}

test('a table wider than a phone scrolls by itself, with what only readers of the screen hear in it', async () => {
  const columns = Array.from({ length: 8 }, (_, at) => ({ heading: `Column ${at + 1}` }));
  const wide = samplePaper();
  const row = columns.map(() => [[{ struck: 'Something that was said before' }], ['Something said now']]);
  wide.blocks = [{ kind: 'table', caption: 'Wide', columns, rows: [row] }];
  const page = await browser.newPage({ width: PHONE });
  await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(paperToHtml(wide)).toString('base64')}`);
  await checkFits(page);
});
