import { FilterForm, Input, Select, Tag } from '../../platform/web/ui/index.ts';
import type { Movement, Polarity } from '../readers/facts.ts';
import type { Statement } from '../statement-queries.ts';
import { movementWords, polarityWords, statementKindWords } from '../words.ts';
import { isFiltering, type StatementFilter } from './statement-filter.ts';

const polarityColours: Record<Polarity, string> = {
  positive: 'govuk-tag--green',
  negative: 'govuk-tag--red',
  mixed: 'govuk-tag--yellow',
  neutral: 'govuk-tag--grey',
};

/** What a statement says of how things are: a word, with a colour that only repeats it. */
export function PolarityTag({ polarity }: { polarity: Polarity }) {
  return <Tag text={polarityWords[polarity]} classes={polarityColours[polarity]} />;
}

/** What it says of change since the last inspection; nothing where it says nothing. */
export function MovementText({ movement }: { movement: Movement }) {
  return movement === 'not said' ? null : <span>{movementWords[movement]}</span>;
}

/** Where a statement stands: "paragraph 12, page 4". */
export function placeOfStatement({ paragraph, place }: Pick<Statement, 'paragraph' | 'place'>): string {
  return [paragraph && `paragraph ${paragraph}`, place].filter(Boolean).join(', ');
}

type FilterProps = { action: string; filter: StatementFilter; statements: Statement[]; result: string };

/** Filters above a list of statements. */
export function StatementFilterForm({ action, filter, statements, result }: FilterProps) {
  const sections = [...new Set(statements.flatMap((one) => one.section ?? []))];
  const kinds = [...new Set(statements.map((one) => one.kind))];
  const field = (name: keyof StatementFilter, label: string, items: [string, string][]) => (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: label }}
      value={filter[name]}
      items={[{ value: '', text: 'Any' }, ...items.map(([value, text]) => ({ value, text }))]}
    />
  );
  return (
    <FilterForm
      action={action}
      legend="Show statements"
      result={result}
      clearHref={isFiltering(filter) ? action : undefined}
    >
      {field('polarity', 'Polarity', Object.entries(polarityWords))}
      {field('movement', 'Since the last inspection', Object.entries(movementWords))}
      {field('confirmed', 'Confirmed by a person', [
        ['yes', 'Yes'],
        ['no', 'Not yet'],
      ])}
      {kinds.length > 1
        ? field(
            'kind',
            'Kind',
            kinds.map((kind) => [kind, statementKindWords[kind]]),
          )
        : null}
      {sections.length > 1
        ? field(
            'section',
            'Section',
            sections.map((section) => [section, section.length > 60 ? `${section.slice(0, 57)}…` : section]),
          )
        : null}
      <Input id="filter-words" name="words" label={{ text: 'Words' }} value={filter.words} />
    </FilterForm>
  );
}
