import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { generateTypes } from '../../../../scripts/govuk-types.ts';
import * as govuk from './govuk.ts';

interface Option {
  name: string;
  type: string;
  params?: Option[];
}

const HOSTILE = `"'><script>alert(1)</script><!--slot0-->`;
const components = path.join(
  path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
);

/** Every text option of a component set to hostile words, at every depth. */
function hostile(options: Option[], inRows = false): Record<string, unknown> {
  return Object.fromEntries(
    options
      .filter(
        ({ name, type }) => type !== 'nunjucks-block' && !/(^html|Html|ttributes)$/.test(name) && name !== 'slots',
      )
      .map(({ name, type, params }) => {
        const inner = params ? hostile(params) : HOSTILE;
        if (type === 'object') return [name, params ? inner : { text: HOSTILE }];
        if (type === 'array') return [name, name === 'rows' && inRows ? [[inner]] : [inner]];
        return [name, type === 'string' ? HOSTILE : type === 'boolean' ? false : 2];
      }),
  );
}

for (const [name, render] of Object.entries(govuk)) {
  if (name === 'raw') continue;
  const folder = name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
  test(`${name} shows markup that a person typed as the characters they typed`, () => {
    const options = JSON.parse(readFileSync(path.join(components, folder, 'macro-options.json'), 'utf8')) as Option[];
    const html = renderToString((render as (options: object) => VNode)(hostile(options, name === 'Table')));
    assert.match(html, /script/);
    assert.doesNotMatch(html, /<script|<!--slot/);
  });
}

test('the lines a person typed in a box come back as they were, however deep the box is', () => {
  const typed = 'First line\n  second line, set in\n\nlast';
  const box = <govuk.Textarea id="words" name="words" label={{ text: 'Words' }} value={typed} />;
  const html = renderToString(
    <govuk.Fieldset legend={{ text: 'Outer' }}>
      <govuk.Radios name="r" items={[{ value: 'a', text: 'A', conditional: { html: box } }]} />
      <govuk.CharacterCount id="count" name="count" label={{ text: 'Counted' }} maxlength="100" value={typed} />
    </govuk.Fieldset>,
  );
  const boxes = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map((match) => match[1]);
  assert.deepEqual(boxes, [typed, typed]);
});

test('markup given to an official component stays with Preact: its text is escaped and its components run', () => {
  const Name = ({ of }: { of: string }) => <b>{of}</b>;
  const html = renderToString(
    <govuk.Details summaryText="Owner">
      <Name of="<Ann>" />
    </govuk.Details>,
  );
  assert.match(html, /<b>&lt;Ann(>|&gt;)<\/b>/);
});

test('the generated types are those of the installed govuk-frontend', async () => {
  const written = readFileSync(new URL('./govuk-options.generated.ts', import.meta.url), 'utf8');
  assert.equal(written, await generateTypes(), 'Run: npx tsx scripts/govuk-types.ts');
});
