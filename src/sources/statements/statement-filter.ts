import type { FormValues } from '../../platform/web/route.ts';
import type { Movement, Polarity } from '../readers/facts.ts';
import type { Statement, StatementKind } from '../statement-queries.ts';
import { isMovement, isPolarity, statementKindWords } from '../words.ts';

/** What a list of statements is narrowed to; empty chooses everything. */
export type StatementFilter = {
  polarity: Polarity | '';
  movement: Movement | '';
  kind: StatementKind | '';
  confirmed: 'yes' | 'no' | '';
  section: string;
  words: string;
};

/** Reads the filter from an address or a form; a value that is none of a list's is no filter. */
export function readFilter(query: FormValues): StatementFilter {
  const [polarity, movement, kind, confirmed] = ['polarity', 'movement', 'kind', 'confirmed'].map((name) =>
    query.one(name),
  ) as [string, string, string, string];
  return {
    polarity: isPolarity(polarity) ? polarity : '',
    movement: isMovement(movement) ? movement : '',
    kind: Object.hasOwn(statementKindWords, kind) ? (kind as StatementKind) : '',
    confirmed: confirmed === 'yes' || confirmed === 'no' ? confirmed : '',
    section: query.one('section'),
    words: query.one('words').slice(0, 200),
  };
}

/** Whether anything is narrowed. */
export function isFiltering(filter: StatementFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** The statements a filter lets through. Every word typed must be in the statement, in any order. */
export function filterStatements(statements: Statement[], filter: StatementFilter): Statement[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return statements.filter(
    (one) =>
      (filter.polarity === '' || one.polarity === filter.polarity) &&
      (filter.movement === '' || one.movement === filter.movement) &&
      (filter.kind === '' || one.kind === filter.kind) &&
      (filter.confirmed === '' || (filter.confirmed === 'yes') === (one.confirmed !== null)) &&
      (filter.section === '' || one.section === filter.section) &&
      words.every((word) => one.text.toLowerCase().includes(word)),
  );
}

/** The filter as the end of an address: "?polarity=negative"; nothing where nothing is narrowed. */
export function filterQuery(filter: StatementFilter, more: Record<string, string> = {}): string {
  const chosen = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  return query ? `?${query}` : '';
}
