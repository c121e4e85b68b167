import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeAction,
  makeArea,
  makeFinding,
  makeMeasure,
  makePlanView,
  makePost,
  makeRating,
  makeReading,
  makeStep,
  makeTarget,
} from '../../../test/make.ts';
import {
  packManifest,
  type Inline,
  type Paper,
  type PaperBlock,
  type PaperTable,
} from '../../platform/documents/index.ts';
import type { PlanView } from '../../plan/index.ts';
import { monthlyReport } from './monthly-report.ts';
import type { ReportMatter } from './report-matter.ts';
import { noWords } from './report-words.ts';

function report(now: PlanView, more: Partial<ReportMatter> = {}): Paper {
  return monthlyReport({
    authority: 'Wexmoor Council',
    handling: 'OFFICIAL',
    now,
    before: null,
    questions: [],
    words: noWords,
    withheld: new Set(),
    withheldBefore: new Set(),
    corrects: null,
    ...more,
  });
}

/** One inline as it is read: struck words between tildes, tags between brackets. */
function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('struck' in inline) return `~${inline.struck}~`;
  if ('tag' in inline) return `[${inline.tag}]`;
  return Object.values(inline)[0] as string;
}
const text = (content: Inline[]) => content.map(inlineText).join('');

function tableNamed(paper: Paper, caption: string): PaperTable {
  const found = paper.blocks.find((block) => block.kind === 'table' && block.caption === caption);
  assert.ok(found && found.kind === 'table', `There is no table “${caption}”`);
  return found;
}
/** A table as lines: cells divided by a bar, paragraphs of a cell by a slash. */
const rowsOf = (table: PaperTable) =>
  table.rows.map((row) => row.map((cell) => cell.map(text).join(' / ')).join(' | '));

function blockText(block: PaperBlock): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return text(block.content);
  if (block.kind === 'list') return block.items.map(text).join('\n');
  if (block.kind === 'callout') return [block.title, ...block.content.map(text)].join('\n');
  if (block.kind === 'table') return [block.caption, ...rowsOf(block)].join('\n');
  return block.kind === 'chart' ? block.title : '';
}
/** The words under a first-level heading, up to the next. */
function part(paper: Paper, title: string): string {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text === title);
  assert.ok(from >= 0, `There is no part “${title}”`);
  const rest = paper.blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map(blockText)
    .join('\n');
}

const homes = makeArea({ title: 'Homes', number: '1' });
const period = { id: 1, month: '2025-04-01', asAt: '2025-04-30', updatesDueOn: '2025-05-05', state: 'open' as const };

test('a claim from before this period is told as what was said then, never as how things stand', () => {
  const stale = makeStep({ rating: makeRating('Done and shown', { stale: true, on: '2025-01-31', done: 'Old news' }) });
  const paper = report(makePlanView({ period, actions: [makeAction({ ref: 'H1', steps: [stale] })] }));
  const [row] = rowsOf(tableNamed(paper, 'Actions: 1 Homes'));
  assert.match(row!, /\[No update\] \/ last said Done and shown, 31 January 2025$/);
  assert.doesNotMatch(row!, /Old news/);
  assert.match(part(paper, 'Summary'), /With no accepted update this period: 1 \(H1\)/);
  assert.match(part(paper, 'Summary'), /The plan has 1 action: 1 with no update this period/);
});

test('what was said last time is struck through above what is said now', () => {
  const step = makeStep({ id: 900, due: 'June 2025', rating: makeRating('Moving') });
  const before = makePlanView({
    asAt: '2025-03-31',
    areas: [homes],
    actions: [makeAction({ id: 901, ref: 'H1', steps: [step] })],
  });
  const moves = [
    { from: 'May 2025', to: 'June 2025', on: '2025-02-01', because: 'Staff left', agreedBy: 'Board' },
    { from: 'June 2025', to: 'August 2025', on: '2025-04-01', because: 'Builder late', agreedBy: 'Head of Homes' },
  ];
  const later = { ...step, due: 'August 2025', byOn: '2025-08-31', moves, rating: makeRating('Stuck') };
  const now = makePlanView({
    asAt: '2025-04-30',
    areas: [homes],
    actions: [makeAction({ id: 901, ref: 'H1', steps: [later] })],
  });
  const paper = report(now, { before });
  const [row] = rowsOf(tableNamed(paper, 'Actions: 1 Homes'));
  assert.match(row!, /~June 2025~ \/ August 2025 \/ moved twice \| ~Moving~ \/ \[Stuck\] \/ worse$/);
  const summary = part(paper, 'Summary');
  assert.match(summary, /Re-rated: 1 worse \(H1\)/);
  assert.match(summary, /Given other dates: 1 \(H1\); 1 not for the first time \(H1\)/);
  assert.match(summary, /Moved to another date twice or more: 1 \(H1\)/);
  const [dated] = rowsOf(tableNamed(paper, 'Actions given other dates'));
  assert.match(dated!, /~June 2025~ \/ August 2025 \| 2 \| Builder late \/ Agreed by Head of Homes\./);
});

test('a step past its own date is overdue unless it was claimed done', () => {
  const late = makeStep({ due: 'January 2025', byOn: '2025-01-31' });
  const done = makeStep({ due: 'January 2025', byOn: '2025-01-31', rating: makeRating('Done, effect unknown') });
  const actions = [makeAction({ ref: 'H1', steps: [late] }), makeAction({ ref: 'H2', steps: [done] })];
  const paper = report(makePlanView({ actions }));
  assert.match(part(paper, 'Summary'), /Past their own date and not done: 1 \(H1\)/);
  const [first, second] = rowsOf(tableNamed(paper, 'Actions: 1 Homes'));
  assert.match(first!, /\[Overdue\]/);
  assert.doesNotMatch(second!, /Overdue/);
});

test('a partner that gave no update of anything it owns is named before the council’s own posts', () => {
  const stale = () => makeStep({ rating: makeRating('Moving', { stale: true }) });
  const own = makePost({ title: 'Head of Homes' });
  const police = makePost({ title: 'Superintendent', organisation: 'Police' });
  const busy = makePost({ title: 'Head of Help' });
  const actions = [
    makeAction({ ref: 'H1', owners: [own], steps: [stale()] }),
    makeAction({ ref: 'H2', owners: [own, police], steps: [stale()] }),
    makeAction({ ref: 'H3', owners: [busy], steps: [makeStep()] }),
    makeAction({ ref: 'H4', owners: [busy], steps: [stale()] }),
  ];
  const paper = report(makePlanView({ actions }));
  assert.match(part(paper, 'Summary'), /Posts that updated none of their actions: 2 \(Superintendent, Head of Homes\)/);
  assert.deepEqual(rowsOf(tableNamed(paper, 'Posts that updated none of their actions')), [
    'Superintendent / Sam Lee | Police | 1 | H2',
    'Head of Homes / Sam Lee |  | 2 | H1, H2',
  ]);
});

test('a measure stands with its target, its reading and its result, and what is missing stands in plain sight', () => {
  const read = makeTarget({ reading: makeReading({ value: 80, numerator: 40, denominator: 50 }), meets: 'no' });
  const sample = makeReading({
    value: 84,
    numerator: 42,
    denominator: 50,
    isSample: true,
    interval: { low: 71.5, high: 91.7 },
  });
  const measures = [
    makeMeasure({ text: 'Plans are up to date', source: 'indicator', sourceName: 'Plans', targets: [read] }),
    makeMeasure({ text: 'Plans are good', targets: [makeTarget({ reading: sample, meets: 'cannot-tell' })] }),
    makeMeasure({ text: 'Children feel heard', targets: [] }),
    makeMeasure({ text: 'Visits are on time', targets: [makeTarget({ byOn: '2025-03-31' })] }),
  ];
  const rows = rowsOf(tableNamed(report(makePlanView({ measures })), 'Measures: 1 Homes'));
  assert.equal(
    rows[0],
    'Plans are up to date | At least 90% | 80% (40 of 50) / 31 March 2025. Source: Monthly audit | [Not met]',
  );
  assert.match(rows[1]!, /84% \(42 of 50\), a sample: between \d+% and 92%.* \| \[Cannot tell\]/);
  assert.equal(rows[2], 'Children feel heard | No number | No reading / No source | No reading');
  assert.match(rows[3]!, /by 31 March 2025, which has passed \| No reading \/ No source \| \[No reading\]/);
});

test('a count from 1 to 5, or one it could be worked out from, is never printed', () => {
  const of = (numerator: number | null, denominator: number | null, value: number, unit = '%') => {
    const reading = makeReading({ value, numerator, denominator });
    const measures = [makeMeasure({ targets: [makeTarget({ unit, reading, meets: 'no' })] })];
    return rowsOf(tableNamed(report(makePlanView({ measures })), 'Measures: 1 Homes'))[0]!
      .split(' | ')[2]!
      .split(' / ')[0];
  };
  assert.equal(of(3, 40, 7.5), 'c (c of 40)');
  assert.equal(of(38, 40, 95), 'c (c of 40)', 'two who do not meet it could be worked out');
  assert.equal(of(2, 4, 50), 'c (c of c)');
  assert.equal(of(0, 40, 0), '0% (0 of 40)', 'none at all points at nobody');
  assert.equal(of(40, 40, 100), '100% (40 of 40)');
  assert.equal(of(6, 40, 15), '15% (6 of 40)');
  assert.equal(of(null, null, 4, 'count'), 'c');
  assert.equal(of(null, null, 4, 'weeks'), '4 weeks', 'a length of time counts no one');
  assert.equal(of(null, null, 6, 'count'), '6');
});

test('the report says which of its five parts it has not got, in front and where they would stand', () => {
  const paper = report(makePlanView());
  assert.match(
    part(paper, 'Summary'),
    /This report has no data, analysis, recommendations, evidence of impact on practice or evidence of impact on children and families/,
  );
  assert.match(part(paper, 'Recommendations'), /This report has no recommendations/);
  const words = { ...noWords, analysis: 'So.', recommendations: 'Do.', practice: 'Audit.', families: 'They said.' };
  const measures = [makeMeasure({ targets: [makeTarget({ reading: makeReading() })] })];
  const whole = report(makePlanView({ measures }), { words });
  assert.doesNotMatch(whole.blocks.map(blockText).join('\n'), /This report has no/);
});

test('a plan without refs has its actions counted one by one and named by their first words', () => {
  const late = () => makeStep({ due: 'January 2025', byOn: '2025-01-31' });
  const texts = ['Open two homes for children in the borough by the sea', 'Write to parents'];
  const actions = texts.map((words) => makeAction({ ref: '', text: words, steps: [late(), late()] }));
  const summary = part(report(makePlanView({ actions })), 'Summary');
  assert.match(
    summary,
    /Past their own date and not done: 2 \(“Open two homes for children in the…”, “Write to parents”\)/,
  );
});

test('an override is shown with its reason and who allowed it', () => {
  const rating = makeRating('Done and shown', { overrideReason: 'The log names children', overrideBy: 'Lena Leader' });
  const paper = report(
    makePlanView({ actions: [makeAction({ ref: 'H1', text: 'Build', steps: [makeStep({ rating })] })] }),
  );
  assert.match(part(paper, 'Summary'), /1 claim of impact stands by override \(H1\)/);
  assert.deepEqual(rowsOf(tableNamed(paper, 'Claims let stand by override')), [
    'H1 | Build | Done and shown | The log names children / Allowed by Lena Leader.',
  ]);
});

test('questions stand with their area, those about the whole plan apart, and the oldest is named', () => {
  const question = { rule: 'undated', itemIds: [], says: [], to: 'Programme office' };
  const questions = [
    { ...question, title: 'No date', about: ['H1'], areaId: homes.id, since: '2025-03-01' },
    { ...question, title: 'No date', about: ['H2'], areaId: homes.id, since: '2025-02-01' },
    { ...question, rule: 'refs-missing', title: 'Numbers missing', about: ['H3'], areaId: null, since: '2025-04-01' },
  ];
  const paper = report(makePlanView({ areas: [homes], actions: [makeAction()] }), { questions });
  assert.match(JSON.stringify(tableNamed(paper, 'Open questions by kind')), /"2","source":"[^"]*rule=undated/);
  assert.match(
    part(paper, 'Summary'),
    /3 questions are open\. The oldest, “No date” \(H2\), has been open since 1 February 2025/,
  );
  assert.deepEqual(rowsOf(tableNamed(paper, 'Questions: 1 Homes')), [
    'No date (2) | H1; H2 | Programme office | 1 February 2025',
  ]);
  assert.deepEqual(rowsOf(tableNamed(paper, 'Questions about the plan as a whole')), [
    'Numbers missing | H3 | Programme office | 1 April 2025',
  ]);
});

test('words from a document that is not for sharing are left out, and the report says so', () => {
  const secret = makeFinding({ text: 'A secret about a family' });
  const questions = [
    {
      rule: 'impact-not-rated',
      title: 'Not rated',
      about: ['A secret about'],
      itemIds: [secret.id],
      says: [{ quote: 'A secret', where: 'letter' }],
      areaId: null,
      to: 'Programme office',
      since: '2025-04-01',
    },
  ];
  const paper = report(makePlanView({ findings: [secret] }), { withheld: new Set([secret.id]), questions });
  assert.doesNotMatch(JSON.stringify(paper), /secret/);
  assert.match(part(paper, 'About this report'), /Some words are left out/);
  assert.match(
    rowsOf(tableNamed(paper, 'Impact on findings: 1 Homes'))[0]!,
    /Left out: from a document that is not for sharing/,
  );
});

test('words that have since been replaced are held back too, where they came from such a document', () => {
  const now = makeAction({ text: 'Open two homes' });
  const before = makePlanView({ actions: [{ ...now, text: 'A secret about a home' }], asAt: '2025-03-31' });
  const reworded = { before, withheldBefore: new Set([now.id]) };
  const paper = report(makePlanView({ actions: [now] }), reworded);
  assert.doesNotMatch(JSON.stringify(paper), /secret/);
  assert.match(JSON.stringify(report(makePlanView({ actions: [now] }), { before })), /secret/);
});

test('an area that only holds sub-areas counts theirs and claims to lack nothing', () => {
  const care = makeArea({ title: 'Care', number: '2' });
  const health = makeArea({ title: 'Health', number: '2', letter: 'A', parentId: care.id });
  const actions = [makeAction({ areaId: health.id })];
  const paper = report(makePlanView({ areas: [care, health], actions }));
  const words = part(paper, 'The plan, area by area');
  assert.match(words, /2 Care\n1 action: 1 on track\.\n2A Health/);
  assert.match(words, /This area has no measure of success/);
});

test('every number of the report is in the manifest with the page it can be looked at on', () => {
  const measures = [makeMeasure({ targets: [makeTarget({ reading: makeReading(), meets: 'no' })] })];
  const paper = report(makePlanView({ actions: [makeAction()], measures }));
  const { figures } = JSON.parse(packManifest(paper, [])) as { figures: { value: string; source: string }[] };
  assert.ok(figures.length > 10);
  for (const { source } of figures) assert.match(source, /^\/(plan\/1\/|measures\/|actions\/)\S*as-at=2025-04-15/);
});

test('a plan with nothing in it still makes a report', () => {
  const paper = report(makePlanView({ areas: [], scale: [] }));
  assert.match(part(paper, 'Summary'), /The plan has 0 actions/);
});

test('the same matter makes the same paper, to the letter', () => {
  const view = makePlanView({ actions: [makeAction({ ref: 'H2' }), makeAction({ ref: 'H10' })] });
  assert.equal(JSON.stringify(report(view)), JSON.stringify(report(structuredClone(view))));
});
