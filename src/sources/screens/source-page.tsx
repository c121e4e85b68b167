import type { VNode } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import type { Paging } from '../../platform/web/paging.ts';
import {
  DataTable,
  Details,
  Empty,
  Facts,
  InsetText,
  PageHeading,
  PagesOf,
  Quote,
  Section,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { valueInWords } from '../add/value-input.tsx';
import { rowsOf } from '../kinds/check-facts.ts';
import { asTyped, valueAt } from '../kinds/fact-paths.ts';
import { kindOf } from '../kinds/index.ts';
import type { KeptRequirement } from '../requirement-queries.ts';
import type { SourceAction } from '../source-hooks.ts';
import type { SourceWithFacts } from '../source-queries.ts';
import { filterQuery, isFiltering, type StatementFilter } from '../statements/statement-filter.ts';
import { MovementText, PolarityTag, StatementFilterForm, placeOfStatement } from '../statements/statement-parts.tsx';
import type { Statement } from '../statement-queries.ts';
import { statementKindWords } from '../words.ts';
import { FactRows } from './fact-rows.tsx';
import { Unplaced, Warnings } from './kept-text.tsx';
import type { QuotedPassage } from './passages.ts';
import { RequirementTable } from './requirement-table.tsx';

type Props = {
  source: SourceWithFacts;
  /** Whether this person may see the document's words. */
  words: boolean;
  /** All of its statements; and those the filter lets through, a page of them at a time. */
  statements: Statement[];
  found: number;
  paging: Paging<Statement>;
  filter: StatementFilter;
  /** The passage a link led to. */
  quoted: QuotedPassage[];
  requirements: KeptRequirement[];
  entries: AuditLine[];
  /** What later rooms offer and show. */
  actions: SourceAction[];
  panels: VNode[];
  statementHref: ((statementId: number) => string) | null;
  can: { add: boolean; confirm: boolean };
};

/** One document: what it is, what it says and where, and what a person has said of its statements. */
export function SourcePage(props: Props) {
  const { source, words, requirements, panels, entries } = props;
  const kind = kindOf(source.kind);
  const undated = source.kind === 'notice' && source.dated === null;
  return (
    <>
      <PageHeading text={source.title} caption={kind.name} />
      {source.takenBack ? (
        <WarningText
          iconFallbackText="Warning"
          text={`Taken back on ${momentWords(source.takenBack.at)} by ${source.takenBack.by ?? 'the command line'}: ${source.takenBack.because}`}
        />
      ) : null}
      {undated ? <InsetText text="This notice bears no date. It sets no deadlines, and is shown as history." /> : null}
      {props.quoted.length > 0 ? (
        <Section id="passage" title="The passage you came for">
          {props.quoted.map(({ text, section, place }) => (
            <Quote key={place + text} text={text} where={[section, place].filter(Boolean).join(', ')} />
          ))}
        </Section>
      ) : null}
      <Menu {...props} />
      <About source={source} words={words} />
      {words ? (
        <>
          <Warnings warnings={source.facts.warnings} />
          {panels}
          <ReadLists source={source} />
          {source.kind === 'notice' ? (
            <Section id="requirements" title="What it requires" count={requirements.length}>
              <RequirementTable requirements={requirements} />
            </Section>
          ) : (
            <Statements {...props} />
          )}
          <LongText source={source} />
          <Unplaced unplaced={source.facts.unplaced} />
          <WhoChangedThis entries={entries} />
        </>
      ) : (
        <InsetText
          text={`This document is marked ${source.handling}. Its words are shown only to those who decide about it. Ask the programme office if you need them.`}
        />
      )}
    </>
  );
}

function Menu({ source, words, actions, can, statements }: Props) {
  const links = [
    ...actions,
    ...(can.confirm && !source.takenBack && statements.length > 0
      ? [{ href: `/sources/${source.id}/statements`, text: 'Confirm what its statements say' }]
      : []),
    ...(can.confirm && !source.takenBack
      ? [{ href: `/sources/${source.id}/pick`, text: 'Pick statements by hand' }]
      : []),
    ...(words && source.sha256
      ? [{ href: `/sources/${source.id}/file`, text: 'Download the document as received' }]
      : []),
    ...(can.add && !source.takenBack
      ? [
          { href: `/sources/${source.id}/particulars`, text: 'Change its name, dates or mark' },
          { href: `/sources/${source.id}/take-back`, text: 'Take it back' },
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="los-item-menu">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function About({ source, words }: { source: SourceWithFacts; words: boolean }) {
  const kind = kindOf(source.kind);
  // What its own words say is for those who may see them; that there is such a document is for everyone who reads.
  const said = words
    ? kind.fields
        .filter((field) => field.path !== 'title')
        .map((field): [string, VNode | string | null] => {
          const value = valueInWords(field.kind, asTyped(valueAt(source.facts, field.path)));
          const where = source.facts.places[field.path] ?? source.facts.places[field.path.split('.')[0] ?? ''];
          if (!value) return [field.label, null];
          const lines = valueAt(source.facts, field.path);
          return [
            field.label,
            <>
              {field.kind === 'lines' && Array.isArray(lines) && lines.length > 1 ? (
                <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
                  {lines.map((line) => (
                    <li key={String(line)}>{String(line)}</li>
                  ))}
                </ul>
              ) : (
                value
              )}{' '}
              {where ? <span class="govuk-hint los-inline-hint">({where})</span> : null}
            </>,
          ];
        })
    : [];
  return (
    <Facts
      facts={[
        ...said,
        [kind.datedLabel, source.dated && !words ? inWords(source.dated) : null],
        ['Received by the council on', source.receivedOn ? inWords(source.receivedOn) : 'Not known'],
        ['Published on', source.publishedOn ? inWords(source.publishedOn) : null],
        ['Handling', source.handling],
        ['Added', `${momentWords(source.addedAt)}${source.addedBy ? `, by ${source.addedBy}` : ''}`],
        ['File', words ? `${source.name}${source.format ? ` (${source.format})` : ''}` : null],
        ['SHA-256', source.sha256 && words ? <code class="los-hash">{source.sha256}</code> : null],
        ['Changed while it was checked', source.asRead ? 'Yes: the history below says what' : null],
      ]}
    />
  );
}

/** The short lists of facts, but for requirements and statements, which have tables of their own. */
function ReadLists({ source }: { source: SourceWithFacts }) {
  const lists = kindOf(source.kind).lists.filter((list) => list.editable && list.path !== 'requirements');
  return (
    <>
      {lists.map((list) => {
        const rows = rowsOf(source.facts, list);
        return rows.length === 0 ? null : (
          <Section key={list.path} id={`list-${list.path}`} title={list.title} count={rows.length}>
            <FactRows list={list} rows={rows} />
          </Section>
        );
      })}
    </>
  );
}

/** The long lists, folded: paragraphs, every amount of money. */
function LongText({ source }: { source: SourceWithFacts }) {
  const lists = kindOf(source.kind).lists.filter((list) => !list.editable && list.path !== 'statements');
  return (
    <>
      {lists.map((list) => {
        const rows = rowsOf(source.facts, list);
        return rows.length === 0 ? null : (
          <Details key={list.path} summaryText={`${list.title} (${rows.length})`}>
            <FactRows list={list} rows={rows} />
          </Details>
        );
      })}
    </>
  );
}

function Statements({ source, statements, found, paging, filter, can, statementHref }: Props) {
  if (statements.length === 0)
    return (
      <Section id="statements" title="Statements" count={0}>
        <Empty text="No statement has been picked from this document yet.">
          {can.confirm ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`/sources/${source.id}/pick`}>
                Pick statements by hand
              </a>
            </p>
          ) : null}
        </Empty>
      </Section>
    );
  const confirmed = statements.filter((one) => one.confirmed).length;
  const path = `/sources/${source.id}`;
  return (
    <Section id="statements" title="Statements" count={statements.length}>
      <p class="govuk-body">
        {confirmed} of {statements.length} confirmed by a person. The rest are suggestions, made by stated rules.
      </p>
      <StatementFilterForm
        action={path}
        filter={filter}
        statements={statements}
        result={isFiltering(filter) ? `${found} of ${statements.length} statements` : `${found} statements`}
      />
      <DataTable
        caption="Statements"
        captionHidden
        rows={paging.rows}
        rowId={(row) => `statement-${row.id}`}
        empty={<Empty text="No statement matches these filters." />}
        columns={[
          {
            key: 'text',
            heading: 'What it says',
            rowHeader: true,
            width: 'wide',
            cell: (row) => (
              <>
                {statementHref ? (
                  <a class="govuk-link govuk-link--no-underline" href={statementHref(row.id)}>
                    {row.text}
                  </a>
                ) : (
                  row.text
                )}
                {row.kind === 'sentence' ? null : (
                  <span class="govuk-hint los-under">{statementKindWords[row.kind]}</span>
                )}
              </>
            ),
          },
          { key: 'polarity', heading: 'Polarity', cell: (row) => <PolarityTag polarity={row.polarity} /> },
          { key: 'movement', heading: 'Since last time', cell: (row) => <MovementText movement={row.movement} /> },
          { key: 'said', heading: 'Who says so', cell: (row) => <WhoSays statement={row} /> },
          { key: 'section', heading: 'Section', cell: (row) => row.theme ?? row.section },
          { key: 'where', heading: 'Where', cell: placeOfStatement },
        ]}
      />
      <PagesOf paging={paging} href={(page) => `${path}${filterQuery(filter, { page })}`} />
    </Section>
  );
}

function WhoSays({ statement }: { statement: Statement }) {
  const { confirmed, suggested } = statement;
  if (!confirmed) return <>Suggested{suggested.because ? `: ${suggested.because}` : ''}</>;
  return <>{confirmed.by ?? 'Command line'}</>;
}
