import assert from 'node:assert/strict';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Answer, Fields, Someone } from './server.ts';

/** One way of filling a field: its name, what kind of control it is, and what it may be. */
export type Control = {
  name: string;
  kind: 'hidden' | 'file' | 'choice' | 'tick' | 'text';
  value: string;
  choices: string[];
};

/** A form as it stands on a page. `action` is a path with its query. The session's token is left out: `post` adds it. */
export type PageForm = {
  action: string;
  method: 'GET' | 'POST';
  upload: boolean;
  /** What the browser would send if the button were pressed at once. */
  fields: Fields;
  controls: Control[];
};

/** Every form on a page, in its order. */
export function formsOn(html: string, at: string): PageForm[] {
  return parse(html)
    .querySelectorAll('form')
    .map((form) => readForm(form, at));
}

function readForm(form: HTMLElement, at: string): PageForm {
  const to = new URL(form.getAttribute('action') ?? at, `http://localhost${at}`);
  const controls = form.querySelectorAll('input,textarea,select').flatMap(readControl);
  const fields: Fields = {};
  for (const { name, value, sent } of controls) {
    if (!sent) continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...([before].flat() as string[]), value];
  }
  return {
    action: to.pathname + to.search,
    method: form.getAttribute('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    upload: form.getAttribute('enctype') === 'multipart/form-data',
    fields,
    controls: controls.map(({ sent: _, ...control }) => control),
  };
}

function readControl(tag: HTMLElement): (Control & { sent: boolean })[] {
  const name = tag.getAttribute('name');
  if (!name || name === '_csrf' || tag.hasAttribute('disabled')) return [];
  const value = tag.getAttribute('value') ?? '';
  if (tag.tagName === 'TEXTAREA') return [{ name, kind: 'text', value: tag.textContent, choices: [], sent: true }];
  if (tag.tagName === 'SELECT') {
    const options = tag.querySelectorAll('option');
    const valueOf = (option: HTMLElement) => option.getAttribute('value') ?? option.textContent;
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return [{ name, kind: 'choice', value: chosen ? valueOf(chosen) : '', choices: options.map(valueOf), sent: true }];
  }
  const type = tag.getAttribute('type') ?? 'text';
  if (type === 'submit' || type === 'button') return [];
  if (type === 'checkbox' || type === 'radio')
    return [{ name, kind: 'tick', value, choices: [value], sent: tag.hasAttribute('checked') }];
  if (type === 'file') return [{ name, kind: 'file', value: '', choices: [], sent: false }];
  return [{ name, kind: type === 'hidden' ? 'hidden' : 'text', value, choices: [], sent: true }];
}

/** Fails, with the page's own words, when a page does not say what it should. */
export function says(answer: Answer, words: RegExp): void {
  if (!words.test(answer.text))
    assert.fail(`The page (${answer.status}) does not say ${words}:\n${wordsOf(answer.text)}`);
}

/** The fields of the last form of a page that changes something, as a browser would send them back, changed where the test says so. */
export function formOn(answer: Answer, changes: Fields = {}): Fields {
  // After the page itself comes the warning that a session runs out, which has a form of its own.
  const main = parse(answer.text).querySelector('main')?.toString() ?? answer.text;
  const form = formsOn(main, '/').findLast(({ method }) => method === 'POST');
  return { ...form?.fields, ...changes };
}

/**
 * Opens a page and sends one of its forms as it stands, changed where the test says so: the last form that changes
 * something, or the one whose address matches. Fails when there is none, or when the server refuses what was sent.
 */
export async function fill(
  someone: Someone,
  page: string,
  changes: Fields = {},
  { form: which }: { form?: RegExp } = {},
): Promise<Answer> {
  const seen = await someone.get(page);
  const forms = formsOn(seen.text, page).filter(({ method, action }) => method === 'POST' && action !== '/sign-out');
  const form = which ? forms.find(({ action }) => which.test(action)) : forms.at(-1);
  if (!form) throw new Error(`${page} (${seen.status}) has no form ${which ?? ''}`);
  const sent = Object.fromEntries(Object.entries({ ...form.fields, ...changes }).filter(([, value]) => value !== ''));
  const answer = await someone.post(form.action, { ...emptyOf(form.fields), ...sent });
  if (answer.status >= 400) throw new Error(`${form.action} answered ${answer.status}: ${wordsOf(answer.text)}`);
  return answer;
}

const emptyOf = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value === ''));

/** What a page says in its main part, without its markup; the first part of it. */
export function wordsOf(html: string): string {
  const main = parse(html).querySelector('main') ?? parse(html);
  return main.textContent.replace(/\s+/g, ' ').trim().slice(0, 1200);
}
