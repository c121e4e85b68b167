import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { assuranceIcon, barChart, flowChart, lineChart, processChart, sparkline, variationIcon } from './index.ts';
import { fills } from './palette.ts';
import { wrapped, textWidth } from './text-width.ts';

const ratings = {
  id: 'ratings',
  title: 'Ratings by area',
  series: [
    { name: 'On track', colour: 'green' as const },
    { name: 'Late & "stuck"', colour: 'red' as const },
  ],
  bars: [
    { label: 'The front door <b>and early help</b>', values: [7, 2] },
    { label: 'Care leavers', values: [0, 11] },
  ],
  unit: 'actions',
};
const readings = {
  id: 'visits',
  title: 'Visits on time',
  series: [
    {
      name: 'Children in need',
      points: [
        { date: '2025-01-31', value: 61 },
        { date: '2025-02-28', value: null },
        { date: '2025-03-31', value: 74.5 },
      ],
    },
    { name: 'Children we care for', points: [{ date: '2025-01-31', value: 80 }] },
  ],
  unit: '%',
  target: { value: 90, label: 'Target' },
};
const process = {
  id: 'process',
  title: 'Assessments in 45 working days',
  unit: '%',
  within: { least: 0, most: 100 },
  target: { value: 80, label: 'Target' },
  steps: [{ date: '2025-03-31', label: 'A new team & a new start' }],
  events: [{ date: '2025-02-28', label: 'A visit <of inspectors>' }],
  points: [
    { date: '2025-01-31', value: 61, mean: 63, lower: -5, upper: 131, signal: 'chance' as const, because: '' },
    { date: '2025-02-28', value: null, mean: 63, lower: -5, upper: 131, signal: 'chance' as const, because: '' },
    {
      date: '2025-03-31',
      value: 75.25,
      mean: 75,
      lower: 70,
      upper: 80,
      signal: 'better' as const,
      because: 'above the limit',
    },
  ],
};
const flow = {
  id: 'flow',
  title: 'From level to level',
  stations: [{ name: 'Contact' }, { name: 'In <need>', note: '12 closed' }, { name: 'Care' }],
  flows: [
    { from: 0, to: 1, value: 1204 },
    { from: 1, to: 2, value: null },
    { from: 2, to: 1, value: 7 },
    { from: 0, to: 2, value: 0 },
  ],
  unit: 'children',
};
const drawings = () => [
  flowChart(flow).svg,
  flowChart({ id: 'still', title: 'Nobody', stations: [], flows: [], unit: 'children' }).svg,
  processChart(process).svg,
  processChart({ id: 'void', title: 'Nothing', points: [] }).svg,
  barChart(ratings).svg,
  lineChart(readings).svg,
  sparkline({ id: 's', title: 'Trend', values: [1, null, 3] }).svg,
  barChart({ id: 'none', title: 'Nothing', series: [{ name: 'Actions' }], bars: [] }).svg,
  lineChart({ id: 'nil', title: 'Nothing', series: [] }).svg,
  sparkline({ id: 'e', title: 'Nothing', values: [] }).svg,
];

function parsed(svg: string): { attributes: string[]; ids: string[]; numbers: string[] } {
  const found = { attributes: [] as string[], ids: [] as string[], numbers: [] as string[] };
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', (tag) => {
    found.attributes.push(...Object.keys(tag.attributes));
    found.numbers.push(...Object.values(tag.attributes).map(String));
    if ('id' in tag.attributes) found.ids.push(String(tag.attributes.id));
  });
  parser.write(svg).close();
  return found;
}

test('every chart is well-formed, has a title and description, and carries no inline style', () => {
  for (const svg of drawings()) {
    const { attributes, ids, numbers } = parsed(svg);
    assert.ok(!attributes.includes('style'), svg);
    assert.equal(new Set(ids).size, ids.length, 'no id twice');
    assert.match(svg, /role="img"/);
    assert.match(svg, /<title id="[a-z]+-title">.+<\/title><desc id="[a-z]+-desc">.+<\/desc>/);
    assert.ok(!numbers.some((value) => /NaN|undefined|Infinity/.test(value)), svg);
  }
});

test('a chart drawn again is the same text', () => {
  assert.deepEqual(drawings(), drawings());
});

test('the description of a bar chart says every number', () => {
  assert.equal(
    barChart(ratings).description,
    'Bar chart. The front door <b>and early help</b>: 9 actions (On track 7, Late & "stuck" 2). ' +
      'Care leavers: 11 actions (Late & "stuck" 11).',
  );
});

test('the description of a line chart says where each line began and ended, and what is missing', () => {
  const said = lineChart(readings).description;
  assert.match(said, /Children in need: 74\.5% on 31 March 2025, up from 61% on 31 January 2025/);
  assert.match(said, /1 without a reading/);
  assert.match(said, /Children we care for: 80% on 31 January 2025\./);
  assert.match(said, /Target: 90%\.$/);
});

test('a month without a reading breaks the line instead of being drawn through', () => {
  const path = /<path d="(M[^"]*)" fill="none"/.exec(lineChart(readings).svg)?.[1] ?? '';
  assert.equal(path.match(/M/g)?.length, 2, path);
});

test('the table beside a chart holds the same numbers', () => {
  assert.deepEqual(barChart(ratings).rows[1], ['Care leavers', 0, 11]);
  assert.deepEqual(lineChart(readings).rows, [
    ['2025-01-31', 61, 80],
    ['2025-02-28', null, null],
    ['2025-03-31', 74.5, null],
  ]);
});

test('white words on every fill meet WCAG AA contrast', () => {
  for (const [name, fill] of Object.entries(fills)) assert.ok(contrast(fill) >= 4.5, `${name}: ${contrast(fill)}`);
});

test('a long label is broken into lines that fit, and cut with an ellipsis', () => {
  const lines = wrapped('Unaccompanied asylum seeking children and separated young people leaving care', 200, 14, 2);
  assert.equal(lines.length, 2);
  assert.ok(lines.every((line) => textWidth(line, 14) <= 200));
  assert.match(lines[1]!, /…$/);
  assert.match(wrapped('Antidisestablishmentarianism', 60, 14, 2)[0]!, /…$/);
});

test('a bar with a missing value is a bug and says which bar', () => {
  const chart = { ...ratings, bars: [{ label: 'Fostering', values: [1] }] };
  assert.throws(() => barChart(chart), /"Fostering" needs 2 values/);
});

/** Contrast of a colour with white, WCAG 2.2. */
function contrast(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

test('a process chart says in words and in its table what it shows', () => {
  const { description, rows, svg } = processChart(process);
  assert.equal(
    description,
    'Process chart of 2 readings. Last 75.3% on 31 March 2025, mean 75%, limits 70% to 80%, target 80%. ' +
      'More than chance: 31 March 2025, above the limit. Step change on 31 March 2025: A new team & a new start. ' +
      '28 February 2025: A visit <of inspectors>.',
  );
  assert.deepEqual(rows[1], ['2025-02-28', null, 63, -5, 131, null]);
  // No limit is drawn where no value can be.
  assert.doesNotMatch(svg, />-5%</);
});

test('an icon says what it means, and is told by its letter as well as its colour', () => {
  assert.match(variationIcon('v', 'concern_low').svg, />L</);
  assert.match(assuranceIcon('a', 'fail').svg, /<title id="a-title">Will miss the target/);
});

test('a flow chart says each flow in words and in its table, and what is kept back is a c', () => {
  const { description, rows, svg } = flowChart(flow);
  assert.equal(
    description,
    'Flow chart of children. Contact to In <need> 1,204, In <need> to Care kept back, Care to In <need> 7.',
  );
  assert.deepEqual(rows[1], ['In <need>', 'Care', 'c']);
  assert.match(svg, /stroke-dasharray/);
  assert.throws(() => flowChart({ ...flow, flows: [{ from: 1, to: 1, value: 3 }] }), /goes from 1 to 1/);
});
