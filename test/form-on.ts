import assert from 'node:assert/strict';
import type { Answer, Fields } from './server.ts';

/** Fails, with the page's own words, when a page does not say what it should. */
export function says(answer: Answer, words: RegExp): void {
  if (words.test(answer.text)) return;
  const main = answer.text.slice(answer.text.indexOf('<main')).replace(/<[^>]+>/g, ' ');
  assert.fail(`The page (${answer.status}) does not say ${words}:\n${main.replace(/\s+/g, ' ').slice(0, 1500)}`);
}

/** The fields of the last form on a page, as a browser would send them back, changed where the test says so. */
export function formOn(answer: Answer, changes: Fields = {}): Fields {
  // After the page itself comes the warning that a session runs out, which has a form of its own.
  const page = answer.text.split('</main>')[0] ?? '';
  const form = page.slice(page.lastIndexOf('<form method="post"'));
  const fields: Fields = {};
  const add = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? value : [...([before].flat() as string[]), value];
  };
  for (const [tag] of form.slice(0, form.indexOf('</form>')).matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const ticked = !/type="(checkbox|radio)"/.test(tag) || /\bchecked\b/.test(tag);
    if (name && name !== '_csrf' && ticked) add(name, plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)</g))
    add(plain(name), plain(text));
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(name, plain(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''));
  return { ...fields, ...changes };
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
