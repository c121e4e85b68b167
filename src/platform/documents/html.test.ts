import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperToHtml } from './html.ts';
import { samplePaper } from './sample-paper.ts';
import { tagColours } from './tag-colours.ts';

const html = paperToHtml(samplePaper());

test('an HTML paper stands alone: no script, nothing fetched, no inline style', () => {
  assert.doesNotMatch(html, /<script|<link|<img|<iframe|@import|\sstyle=|\son[a-z]+=/i);
  assert.match(html, /<html lang="en-GB">/);
  assert.match(html, /default-src 'none'/);
});

test('words that look like markup are shown, never obeyed', () => {
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  assert.doesNotMatch(html, /href="javascript:/i);
  assert.match(html, /unsafe/);
});

test('the contents point at headings that exist, and no id is used twice', () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!);
  assert.equal(new Set(ids).size, ids.length);
  const links = [...html.matchAll(/<a href="#([^"]+)"/g)].map((found) => found[1]!);
  assert.ok(links.length >= 5);
  for (const link of links) assert.ok(ids.includes(link), link);
});

test('headings go down one level at a time, below the one title', () => {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((found) => Number(found[1]));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.slice(1).forEach((level, at) => assert.ok(level <= levels[at]! + 1, `h${levels[at]} then h${level}`));
});

test('tables have a caption, a header row and headers that say what they head', () => {
  const tables = html.match(/<table>[\s\S]*?<\/table>/g) ?? [];
  assert.equal(tables.length, 3);
  for (const table of tables) assert.match(table, /<caption>[^<]+<\/caption>[\s\S]*<thead><tr><th scope="col"/);
});

test('a chart has its table and description beside it', () => {
  assert.match(html, /<svg [^>]*role="img"[\s\S]*<\/svg>\s*<details>[\s\S]*<p>Bar chart\. The front door: 12/);
});

test('the handling mark stands at the head and the foot', () => {
  assert.equal(html.match(/<p class="handling">OFFICIAL-SENSITIVE<\/p>/g)?.length, 2);
});

test('a value struck through says so to those who do not see the line', () => {
  assert.match(html, /<s><span class="unseen">was <\/span>31 March 2025<\/s>/);
});

test('the words of every tag stand out from its ground at 7:1', () => {
  for (const [name, { words, ground }] of Object.entries(tagColours)) {
    const ratio = (light(ground) + 0.05) / (light(words) + 0.05);
    assert.ok(ratio >= 7, `${name}: ${ratio.toFixed(2)}`);
  }
});

/** Relative luminance, WCAG 2.2. */
function light(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
