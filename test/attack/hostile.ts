import { parse } from 'node-html-parser';

/** A word no page has of itself: whatever carries it came from an attack. */
export const mark = 'xq7z';

/** What attackers type. Each is tried in every field of every form. */
export const hostile: readonly string[] = [
  `<script>window.${mark}=1</script>`,
  `"><img src=x onerror="window.${mark}=1">`,
  `' autofocus onfocus='window.${mark}=1`,
  `javascript:window.${mark}=1`,
  `</textarea></title><svg onload=window.${mark}=1>`,
  `{{constructor.constructor('window.${mark}=1')()}} \${7*7} <%= 7*7 %> #{7*7}`,
  `${mark}'; drop table person; -- \\'`,
  `=cmd|'/C ${mark}'!A0`,
  `@SUM(1+1)*cmd|'${mark}'`,
  `${mark}\r\nSet-Cookie: los-evil=1\r\n\r\n<html>`,
  `${mark}\u0000\u0007\u001b[2J\u202egnp.exe\u200b`,
  `../../../../etc/passwd%00${mark}`,
  '__proto__',
  '-1',
  '99999999999999999999',
  '1e309',
  'NaN',
  '2026-02-31',
  '31/31/9999',
  '[object Object]',
  '😀👨‍👩‍👧‍👦 ﷽ Z̸̢͝a̵l̶g̷o̸',
  `//evil.example/${mark}`,
  `${mark}${'A'.repeat(70_000)}`,
];

/** Values put in the place of a number in an address. */
export const strangeIds = [
  '0',
  '-1',
  '999999999',
  '99999999999999999999',
  'abc',
  "1'--",
  '1%00',
  '%2e%2e%2f',
  '%F0%9F%98%80',
  '1.5',
  'null',
  '__proto__',
];

/** What of a page would run or lead away because of what was typed; nothing when the page is safe. */
export function escaped(html: string): string[] {
  if (!html.includes(mark)) return [];
  const found: string[] = [];
  for (const tag of parse(html, { comment: true }).querySelectorAll('*')) {
    const name = tag.tagName?.toLowerCase() ?? '';
    if (name === 'script' && tag.textContent.includes(mark)) found.push('a script of theirs');
    for (const [attribute, value] of Object.entries(tag.attributes)) {
      if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}=…>`);
      if (
        /^(href|src|action|formaction)$/i.test(attribute) &&
        /^\s*(javascript|data|vbscript):/i.test(value) &&
        value.includes(mark)
      )
        found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      if (/^(href|action)$/i.test(attribute) && /^\s*\/\/evil/.test(value))
        found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
    }
    if (name === 'svg' && tag.attributes['onload']) found.push('<svg onload>');
  }
  return found;
}

/** What a page holds that a strict content security policy would stop: our own pages must not need it. */
export function inlineCode(html: string): string[] {
  const found: string[] = [];
  for (const tag of parse(html).querySelectorAll('script,style,[style]')) {
    const name = tag.tagName.toLowerCase();
    if (name === 'script' && !tag.getAttribute('src') && tag.getAttribute('type') !== 'application/json')
      found.push('<script>');
    if (name === 'style') found.push('<style>');
    if (tag.getAttribute('style')) found.push(`<${name} style="${tag.getAttribute('style')?.slice(0, 40)}">`);
  }
  return found;
}
