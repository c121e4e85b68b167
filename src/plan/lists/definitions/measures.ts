import { plainText } from '../../import/save/match-texts.ts';
import type { Measure, Reading, Target } from '../../model/plan-view.ts';
import { meetsInWords, sourceInWords, targetInWords } from '../../words.ts';
import { listKind, sameText, type Cell, type ListColumn, type Typed } from '../list-kind.ts';
import { areaColumn, refsColumn } from './shared-columns.ts';

type Column = ListColumn<Measure, Target>;

const noReading = 'No reading';
const comparators: Record<string, string> = { '≥': '>=', '=>': '>=', '≤': '<=', '=<': '<=', '==': '=' };
const sources = ['indicator', 'audit', 'survey', 'register', 'manual'] as const;

/** "Monthly audit (an audit)", "An audit" or "No source", as the list shows where readings come from. */
function sourceTyped(cell: string): Typed {
  if (cell === '' || plainText(cell) === 'no source') return { readingSource: '', readingSourceName: '' };
  for (const source of sources) {
    const alone = sourceInWords({ source, sourceName: null });
    if ([alone, source].some((word) => plainText(word) === plainText(cell)))
      return { readingSource: source, readingSourceName: '' };
    const ending = ` (${alone.toLowerCase()})`;
    if (cell.toLowerCase().endsWith(ending))
      return { readingSource: source, readingSourceName: cell.slice(0, -ending.length) };
  }
  return {
    problem: `“${cell}” does not say what kind of source it is. Write it as “Name (an audit)”, with an indicator, an audit, a survey, a register or entered by hand, or write No source`,
  };
}

const ofTarget = (
  heading: string,
  field: string,
  as: 'text' | 'number' | 'date',
  show: (one: Target) => Cell,
): Column => ({
  heading,
  of: 'part',
  as,
  change: 'retargeted',
  show: (_measure, target) => (target ? show(target) : as === 'number' ? null : ''),
  typed: (cell) => ({ [field]: field === 'comparator' ? (comparators[cell] ?? cell) : cell }),
});

type ReadingName = Extract<Column, { of: 'reading' }>['name'];
const ofReading = (
  heading: string,
  name: ReadingName,
  as: 'text' | 'number' | 'date',
  show: (reading: Reading) => Cell,
  none: Cell = as === 'number' ? null : '',
): Column => ({
  heading,
  of: 'reading',
  as,
  name,
  show: (measure, target) => {
    const reading = target ? target.reading : measure.reading;
    return reading ? show(reading) : none;
  },
});

/** One row for each target; a measure without one has a row of its own. The latest reading of each stands beside it. */
export const measureList = listKind<Measure, Target>({
  kind: 'measure',
  part: 'target',
  name: 'Measures',
  signature: ['Success measure', 'Comparator', 'Value'],
  furtherPartsAreBare: false,
  words: 'Success measure',
  ref: null,
  area: 'Area',
  items: (view) => view.measures,
  parts: (measure) => measure.targets,
  columns: () => [
    areaColumn(),
    {
      heading: 'Success measure',
      of: 'item',
      as: 'text',
      change: 'reworded',
      show: (measure) => measure.text,
      typed: sameText('text'),
    },
    {
      heading: 'Target',
      of: 'shown',
      as: 'text',
      why: 'It says Comparator, Value and Unit in words. Change those.',
      show: (_measure, target) => (target ? targetInWords(target) : ''),
    },
    ofTarget('Comparator', 'comparator', 'text', (target) => target.comparator),
    ofTarget('Value', 'value', 'number', (target) => target.value),
    ofTarget('Unit', 'unit', 'text', (target) => target.unit),
    ofTarget('Subject', 'subject', 'text', (target) => target.subject),
    ofTarget('By', 'byOn', 'date', (target) => target.byOn ?? ''),
    ofReading('Reading', 'value', 'number', (reading) => reading.value),
    ofReading('Numerator', 'numerator', 'number', (reading) => reading.numerator),
    ofReading('Denominator', 'denominator', 'number', (reading) => reading.denominator),
    ofReading('Reading as at', 'as-at', 'date', (reading) => reading.asAt),
    ofReading('Reading from', 'source', 'text', (reading) => reading.source, noReading),
    ofReading('Sample', 'sample', 'text', (reading) => (reading.isSample ? 'yes' : 'no')),
    {
      heading: 'Meets target',
      of: 'shown',
      as: 'text',
      why: 'It is worked out from the target and the reading.',
      show: (_measure, target) => (target ? meetsInWords(target.meets) : ''),
    },
    { heading: 'Source', of: 'item', as: 'text', change: 'changed', show: sourceInWords, typed: sourceTyped },
    refsColumn('action-measure', false),
  ],
});
