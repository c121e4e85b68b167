import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as govuk from './govuk.ts';

const components = path.join(
  path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);
type Render = (options: Record<string, unknown>) => VNode;
type Fixture = { name: string; options: Record<string, unknown>; html: string };

function exported(): Array<{ folder: string; render: Render }> {
  return readdirSync(components)
    .filter((folder) => existsSync(path.join(components, folder, 'fixtures.json')))
    .map((folder) => {
      const name = folder.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
      return { folder, render: (govuk as unknown as Record<string, Render>)[name]! };
    })
    .filter(({ render }) => render !== undefined);
}

/** Fixtures hand over markup as strings; ours takes it only as VNodes. */
function markupAsNodes(value: unknown, key = '', parent = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => markupAsNodes(item, key, parent));
  if (typeof value === 'string' && value && (/(^html|Html)$/.test(key) || parent === 'slots')) return govuk.raw(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, markupAsNodes(inner, name, key)]));
}

// Slots are printed as they are, where the official macro re-indents them: only the whitespace between may differ.
const flat = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/> | </g, (s) => s.trim());

for (const { folder, render } of exported()) {
  const { fixtures } = JSON.parse(readFileSync(path.join(components, folder, 'fixtures.json'), 'utf8')) as {
    fixtures: Fixture[];
  };
  test(`${folder} renders each of its ${fixtures.length} official examples as govuk-frontend does`, () => {
    assert.ok(fixtures.length > 0);
    for (const fixture of fixtures) {
      const html = renderToString(render(markupAsNodes(fixture.options) as Record<string, unknown>));
      assert.equal(flat(html), flat(fixture.html), fixture.name);
    }
  });
}

test('thirty-two official components are offered', () => assert.equal(exported().length, 32));
