/**
 * Every form of the product, filled with what attackers type. `ATTACK=long` tries every string in every field by itself;
 * without it each form is sent as many times as it takes for each field to have had a share of them.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import { allRoutes } from '../../src/rooms.ts';
import { roles, type Role } from '../../src/people/index.ts';
import { complaintsOf, openBrowser } from '../browser.ts';
import { crawl, type Found } from '../crawl.ts';
import { formsOn, type Control, type PageForm } from '../form-on.ts';
import { everyPage, livedInDemo, type LivedInDemo } from '../lived-in-demo.ts';
import type { Fields, SignedIn } from '../server.ts';
import { escaped, hostile, inlineCode, mark } from './hostile.ts';

const long = process.env['ATTACK'] === 'long';
/** How often a form is sent with typed fields changed, and with those that are not typed. */
const rounds = long ? hostile.length : 4;

/** Forms that end the attack rather than suffer it. */
const spared = /^\/(sign-out|account\/sessions.*)$/;

let lived: LivedInDemo;
let attacker: SignedIn;
let pages: Found[];
/** The same after the attack. */
let afterwards: Found[] = [];
const complaints: string[] = [];

before(async () => {
  lived = await livedInDemo();
  attacker = lived.everyone;
  pages = await everyPage(lived);
  lived.server.services.log = (level, message, detail) => {
    if (level === 'error')
      complaints.push(`${message}: ${detail instanceof Error ? detail.message.slice(0, 300) : ''}`);
  };
});
after(() => lived?.server.close());

/** One form of each place, whatever the numbers in its address. */
function everyForm(): PageForm[] {
  const forms = new Map<string, PageForm>();
  for (const { html, path } of pages) {
    if (!html) continue;
    for (const form of formsOn(html, path)) {
      if (form.method !== 'POST' || spared.test(form.action)) continue;
      const kind = `${form.action.split('?')[0]?.replace(/\d+/g, 'N')} ${[...new Set(form.controls.map(({ name }) => name))].join()}`;
      if (!forms.has(kind)) forms.set(kind, form);
    }
  }
  return [...forms.values()];
}

/** The fields of a form with those of some kinds replaced, each by another string, another each round. */
function attacked(form: PageForm, round: number, kinds: Control['kind'][]): Fields {
  const fields: Fields = { ...form.fields };
  const names = [...new Set(form.controls.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name))];
  names.forEach((name, index) => {
    fields[name] = hostile[(index * 7 + round * Math.ceil(hostile.length / rounds)) % hostile.length] ?? '';
  });
  return fields;
}

async function send(form: PageForm, fields: Fields, faults: string[]): Promise<void> {
  const answer = await attacker.post(form.action, fields);
  const where = `POST ${form.action} ${JSON.stringify(fields).slice(0, 160)}`;
  if (answer.status >= 500) faults.push(`${answer.status} ${where}`);
  for (const what of escaped(answer.text)) faults.push(`${what} in the answer to ${where}`);
  if (answer.headers['set-cookie']?.toString().includes('los-evil')) faults.push(`A cookie was set by ${where}`);
  if (answer.location && /^(?!\/(?!\/))/.test(answer.location)) faults.push(`It led to ${answer.location}: ${where}`);
  if (answer.status === 401)
    attacker = await lived.server.signIn(Object.keys(roles) as Role[], { name: `Alex ${Math.random()}` });
}

test('no form breaks, lets markup through, or is led elsewhere by what is typed into it', async () => {
  const forms = everyForm();
  assert.ok(forms.length > 100, `only ${forms.length} forms were found`);
  const faults: string[] = [];
  for (const form of forms)
    for (let round = 0; round < rounds; round += 1) await send(form, attacked(form, round, ['text']), faults);
  assert.deepEqual(faults, []);
});

test('no form breaks when what was never typed is changed too', async () => {
  const faults: string[] = [];
  for (const form of everyForm())
    for (let round = 0; round < rounds; round += 1)
      await send(form, attacked(form, round, ['hidden', 'choice', 'tick']), faults);
  assert.deepEqual(faults, []);
});

test('fields sent twice, left out, or never asked for do no harm', async () => {
  const faults: string[] = [];
  for (const form of everyForm()) {
    const names = [...new Set(form.controls.map(({ name }) => name))];
    await send(form, {}, faults);
    await send(form, Object.fromEntries(names.map((name) => [name, [mark, mark]])), faults);
    await send(
      form,
      { ...form.fields, role: 'administrator', roles: 'administrator', id: '1', __proto__x: '1', constructor: '1' },
      faults,
    );
  }
  assert.deepEqual(faults, []);
});

test('afterwards every page still opens, shows what was typed as text, and runs nothing of it', async () => {
  afterwards = await crawl(attacker, allRoutes, [
    '/plan',
    '/your-actions',
    '/accessibility',
    '/public',
    ...lived.beside,
  ]);
  const faults = afterwards.flatMap(({ path, status, html }) => [
    ...(status >= 500 ? [`${status} ${path}`] : []),
    ...(html ? [...escaped(html), ...inlineCode(html)].map((what) => `${what} on ${path}`) : []),
  ]);
  assert.deepEqual(faults, []);
  assert.ok(
    afterwards.some(({ html }) => html?.includes(mark)),
    'Nothing of what was typed is on any page: the attack did not get in',
  );
});

test('a browser that opens those pages runs nothing and complains of nothing', async () => {
  const places = afterwards
    .filter(({ html, status }) => status === 200 && html?.includes(mark))
    .slice(0, long ? 500 : 25);
  const baseURL = await lived.server.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser();
  const faults: string[] = [];
  try {
    const page = await browser.newPage({ baseURL });
    const cookies = [...attacker.cookies].map(([name, value]) => ({ name, value, url: baseURL }));
    await page.context().addCookies(cookies);
    const trouble = complaintsOf(page);
    page.on('dialog', (dialog) => (faults.push(`a dialog on ${page.url()}`), void dialog.dismiss()));
    for (const { path } of places) {
      await page.goto(path);
      if (await page.evaluate(`'${mark}' in window`)) faults.push(`a script ran on ${path}`);
      faults.push(...trouble.splice(0).map((what) => `${path}: ${what}`));
    }
  } finally {
    await browser.close();
  }
  assert.deepEqual(faults, []);
});

test('no table that people take away holds a formula they did not write', async () => {
  const faults: string[] = [];
  const tables = pages.filter(({ path, status, html }) => status === 200 && !html && /csv/.test(path));
  assert.ok(tables.length > 5, `only ${tables.length} tables were found`);
  for (const { path } of tables) {
    const { text } = await attacker.get(path);
    const cells = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data.flat();
    const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && cell.includes(mark));
    faults.push(...formulas.map((cell) => `${path}: ${cell.slice(0, 60)}`));
  }
  assert.deepEqual(faults, []);
});

test('nothing was changed without being recorded, and nothing failed inside', () => {
  assert.deepEqual([...new Set(complaints)], []);
});
