import { inWords } from '../../methods/calendar.ts';
import { AsAtBar, type Standpoint } from '../../plan/index.ts';
import {
  DataTable,
  DownloadLinks,
  Empty,
  InsetText,
  PageHeading,
  Stats,
  type Stat,
} from '../../platform/web/ui/index.ts';
import type { Source } from '../../sources/index.ts';
import { gapOrder } from './gaps.ts';
import type { ClauseView, Compliance } from './load-compliance.ts';
import { dueText } from './due-text.ts';
import { firstWords, NoticeStanding, PositionTag, shownWords } from './notice-parts.tsx';
import { positionNames, positions } from './positions.ts';

type Props = {
  compliance: Compliance;
  at: Standpoint;
  others: Source[];
  mayJudge: boolean;
  mayEnd: boolean;
  may: (ability: string) => boolean;
};

/** Clause by clause: gaps first, then how every clause stands. */
export function NoticePage({ compliance, at, others, mayJudge, mayEnd, may }: Props) {
  const { notice, clauses, live } = compliance;
  // A role that shows the clauses of some areas shows nothing of the notice as a whole.
  const whole = may('notice.read');
  const gaps = clauses
    .filter((one) => one.gaps.length > 0)
    .sort((a, b) => worst(a) - worst(b) || a.requirement.position - b.requirement.position);
  return (
    <>
      <PageHeading text={notice.title} caption={live ? 'Is each clause of the notice met?' : 'An earlier notice'} />
      <AsAtBar view={compliance.view ?? { dates: [] }} at={at} />
      <NoticeStanding compliance={compliance} />
      {whole ? null : (
        <InsetText text="Your role is for part of the council: only clauses joined to that part of the plan, and to nothing else, are shown and counted here." />
      )}
      <Stats label="Clauses by position" items={stats(compliance, gaps.length)} />
      <ul class="govuk-list">
        {whole ? (
          <li>
            <a class="govuk-link" href={at.href(`/notice/${notice.id}/escalation`)}>
              What is at risk, and what can follow
            </a>
          </li>
        ) : null}
        {mayJudge && compliance.view ? (
          <li>
            <a class="govuk-link" href={`/notice/${notice.id}/links`}>
              Join clauses to the plan
            </a>
          </li>
        ) : null}
        {(whole ? others : []).map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={`/notice/${notice.id}/beside/${one.id}`}>
              Lay beside {one.title}
              {one.dated ? ` of ${inWords(one.dated)}` : ', which bears no date'}
            </a>
          </li>
        ))}
        {mayEnd ? (
          <li>
            <a class="govuk-link" href={`/notice/${notice.id}/end`}>
              When the notice ended
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href="/duties">
            What falls due under it, and when
          </a>
        </li>
        {whole ? (
          <>
            <li>
              <a class="govuk-link" href="/adviser">
                Adviser’s log
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/reviews">
                Reviews
              </a>
            </li>
          </>
        ) : null}
        {may('sources.read') ? (
          <li>
            <a class="govuk-link" href={`/sources/${notice.id}`}>
              The notice as received
            </a>
          </li>
        ) : null}
      </ul>
      <h2 class="govuk-heading-m" id="gaps">
        Gaps
      </h2>
      <DataTable
        caption="Clauses that lack something, the most urgent first"
        captionHidden
        rows={gaps}
        rowTone={() => 'attention'}
        empty={
          <Empty
            text={
              whole
                ? 'No clause lacks an action, evidence or a judgement.'
                : 'No clause of your part lacks an action, evidence or a judgement.'
            }
          />
        }
        columns={[
          { key: 'clause', heading: 'Clause', nowrap: true, rowHeader: true, cell: (one) => clauseLink(one, at) },
          {
            key: 'asks',
            heading: 'What it asks',
            width: 'wide',
            cell: ({ requirement }) =>
              firstWords([requirement.leadIn, requirement.text].filter(Boolean).join(' '), 200),
          },
          {
            key: 'gaps',
            heading: 'What it lacks',
            width: 'wide',
            cell: (one) => (
              <>
                {one.gaps.map(({ kind, words }) => (
                  <div key={kind}>{words}</div>
                ))}
              </>
            ),
          },
          { key: 'position', heading: 'Position', cell: (one) => <PositionTag clause={one} /> },
        ]}
      />
      <h2 class="govuk-heading-m" id="clauses">
        Every clause
      </h2>
      <DataTable
        caption="Every clause of the notice, in its order"
        captionHidden
        rows={clauses}
        rowId={(one) => `clause-${one.requirement.id}`}
        empty={
          <Empty
            text={
              whole
                ? 'No requirement was read in this notice.'
                : 'No clause is joined to your part of the plan and to nothing else.'
            }
          />
        }
        columns={[
          { key: 'clause', heading: 'Clause', nowrap: true, rowHeader: true, cell: (one) => clauseLink(one, at) },
          { key: 'asks', heading: 'What it asks', width: 'wide', cell: asks },
          { key: 'who', heading: 'Who, and to whom', cell: who },
          { key: 'due', heading: 'Due or how often', cell: (one) => dueCell(one, live) },
          { key: 'joined', heading: 'Answered by', cell: (one) => joinedWords(one, at) },
          { key: 'evidence', heading: 'Shown by', cell: (one) => shownWords(one.shown) },
          { key: 'position', heading: 'Position', width: 'medium', cell: judged },
        ]}
      />
      <DownloadLinks
        items={[
          { format: 'Excel', href: at.href(`/notice/${notice.id}/clauses.xlsx`), what: 'the clauses' },
          { format: 'CSV', href: at.href(`/notice/${notice.id}/clauses.csv`), what: 'the clauses' },
        ]}
      />
    </>
  );
}

const worst = (clause: ClauseView) => Math.min(...clause.gaps.map(({ kind }) => gapOrder.indexOf(kind)));

function stats({ clauses }: Compliance, gaps: number): Stat[] {
  const count = (name: string | null) => clauses.filter((one) => (one.judgement?.position ?? null) === name).length;
  return [
    { label: 'With gaps', value: gaps, href: '#gaps', tone: gaps > 0 ? 'attention' : 'good' },
    ...positionNames.map((name): Stat => ({ label: positions[name].text, value: count(name), href: '#clauses' })),
    { label: 'Not judged', value: count(null), href: '#gaps' },
  ];
}

function clauseLink({ requirement }: ClauseView, at: Standpoint) {
  return (
    <a class="govuk-link" href={at.href(`/clauses/${requirement.id}`)}>
      {requirement.clause}
    </a>
  );
}

function asks({ requirement }: ClauseView) {
  return (
    <>
      {requirement.heading ? <strong class="los-lines">{ended(requirement.heading)} </strong> : null}
      {requirement.leadIn ? `${requirement.leadIn} ` : null}
      {firstWords(requirement.text, 320)}
    </>
  );
}

/** A heading as a sentence of its own; one that ends in a colon leads on by itself. */
function ended(heading: string): string {
  return /[.:;?!]$/.test(heading) ? heading : `${heading}.`;
}

function dueCell({ requirement, duty }: ClauseView, live: boolean) {
  const next = live ? duty?.dueOn : null;
  const own = requirement.due?.date ?? null;
  return (
    <>
      {dueText(requirement, live)}
      {next && next !== own ? (
        <div>
          <a class="govuk-link" href={`/duties/${duty?.dutyId}`}>
            Next {inWords(next)}
          </a>
        </div>
      ) : null}
    </>
  );
}

function who({ requirement }: ClauseView) {
  return (
    <>
      {requirement.who ?? 'Not said'}
      {requirement.recipient ? `, to ${requirement.recipient}` : null}
    </>
  );
}

function joinedWords({ items, bodies, coverage }: ClauseView, at: Standpoint) {
  const found = [
    ...items.map(({ link, item }) =>
      item ? (
        <a class="govuk-link" href={at.href(item.path)}>
          {item.kind === 'action' ? item.name : `${item.kind}: ${firstWords(item.text, 40)}`}
        </a>
      ) : (
        `Item ${link.itemId}, not in the plan then`
      ),
    ),
    ...bodies.map(({ body }) => body ?? ''),
    ...(coverage
      ? [
          `${coverage.improvements.filter((one) => one.answers.some((answer) => answer.actions > 0)).length} of ${coverage.improvements.length} improvements of ${coverage.report.title}`,
        ]
      : []),
  ];
  if (found.length === 0) return 'Nothing yet';
  return found.map((one, at) => <div key={at}>{one}</div>);
}

function judged(clause: ClauseView) {
  const { judgement } = clause;
  return (
    <>
      <PositionTag clause={clause} />
      {judgement ? (
        <div class="govuk-!-margin-top-1">
          {firstWords(judgement.reason, 120)}{' '}
          <span class="los-under">
            {judgement.who ? `${judgement.who}, ` : ''}
            {inWords(judgement.on)}
          </span>
        </div>
      ) : null}
    </>
  );
}
