import { anyList, listWithTitle, type Source } from '../../children/index.ts';
import { Facts, Section } from '../../platform/web/ui/index.ts';
import { sourcesOf, type Indicator } from '../engine/definition.ts';
import { indicators } from './index.ts';

const fidelity: Record<Indicator['fidelity'], string> = {
  yes: 'The return allows it fully.',
  snapshot:
    'The return allows it only as things stood that day: the last date of each child, not every one in between.',
  partial: 'The return allows it in part.',
  proxy: 'The return has something near it, not the thing itself.',
};
const standing: Record<Indicator['standing'], string> = {
  statutory: 'Set in law',
  'statutory guidance': 'Set in statutory guidance',
  'national definition': 'As national statistics define it',
  local: 'The council’s own standard',
};
const windows: Record<Indicator['window'], string> = {
  'the day': 'As things stand on the day of the return',
  'the month': 'The month of the return',
  'six months': 'The six months up to the day of the return',
  'twelve months': 'The twelve months up to the day of the return',
  'the school term': 'The school term of the return',
  'the whole plan': 'From the start of each plan to the day of the return',
};

/** A kind of return within a sentence. */
export const sourceWords: Record<Source, string> = {
  'annex-a': 'an Annex A',
  ssd: 'the Standard Safeguarding Dataset',
  local: 'the council’s own list',
};

/** What an indicator counts, in plain English; `source` is the kind of return its last figure came from. */
export function DefinitionSection({ indicator, source }: { indicator: Indicator; source: Source | null }) {
  const { unit, better } = indicator;
  return (
    <Section id="definition" title="What is counted">
      <Facts
        facts={[
          ['Of whom', indicator.denominator],
          [unit === 'percent' ? 'Those who meet it' : 'What is added up', indicator.numerator],
          ['Time looked at', windows[indicator.window]],
          ['Clock', indicator.clock],
          ['Better when', better === 'none' ? 'Neither way' : better === 'higher' ? 'Higher' : 'Lower'],
          ['Where the rule comes from', `${standing[indicator.standing]}. ${indicator.source}`],
          ['How well the return allows it', fidelity[indicator.fidelity]],
          ['The last figure came from', source === null ? null : asSentence(sourceWords[source])],
          ['It can come from', asSentence(inWords(sourcesOf(indicator).map((one) => sourceWords[one])))],
          ['Made of', madeOf(indicator)],
          [
            'Where it is published',
            indicator.suppression === 'children'
              ? 'Counts of few children are kept back'
              : 'Nothing is kept back: no child is counted',
          ],
          ['Published nationally', indicator.benchmark ?? 'Nothing like it'],
          ['Who answers for it', `${indicator.owner}, unless the council says otherwise`],
          ['Beside it', hasSiblings(indicator) ? <Siblings indicator={indicator} /> : null],
        ]}
      />
    </Section>
  );
}

/** The lists an indicator is made of, each with the columns it needs. */
function madeOf({ list, needs, needsAlso = [], needsOneOf, faulty }: Indicator): string {
  if (faulty) return 'Every list of the return, and what the checks found in it';
  const named = (one: number, columns: readonly string[]) =>
    `${one < 100 ? `Annex A, list ${listWithTitle(one)}` : (anyList(one)?.title ?? '')}${columns.length ? ` (${columns.join(', ')})` : ''}`;
  return [
    named(list, [...needs, ...(needsOneOf ? [needsOneOf.join(' or ')] : [])]),
    ...needsAlso.map((also) => named(also.list, also.columns)),
  ].join('; ');
}

const hasSiblings = ({ id, fullerThan }: Indicator): boolean =>
  fullerThan !== undefined || indicators.some((one) => one.fullerThan === id);

/** What tells the same thing from another kind of return. */
function Siblings({ indicator: { id, fullerThan } }: { indicator: Indicator }) {
  const less = indicators.find((one) => one.id === fullerThan);
  const more = indicators.filter((one) => one.fullerThan === id);
  return (
    <>
      {less ? (
        <>
          <Link to={less} /> tells the same in part, from an Annex A.
        </>
      ) : null}
      {more.map((one) => (
        <div key={one.id}>
          <Link to={one} /> tells the same more fully, from {inWords(sourcesOf(one).map((from) => sourceWords[from]))}.
        </div>
      ))}
    </>
  );
}

function Link({ to }: { to: Indicator }) {
  return (
    <a class="govuk-link" href={`/vital-signs/${to.id}`}>
      {to.name}
    </a>
  );
}

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const inWords = (words: readonly string[]): string => words.join(' or ');
