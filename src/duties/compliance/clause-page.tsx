import { inWords } from '../../methods/calendar.ts';
import { AsAtBar } from '../../plan/index.ts';
import { WhoChangedThis } from '../../people/index.ts';
import { Empty, Facts, PageHeading, Quote, Section } from '../../platform/web/ui/index.ts';
import { AnswersPart } from './clause-answers-part.tsx';
import type { ClauseProps } from './clause-props.ts';
import { EvidencePart } from './clause-evidence-part.tsx';
import { JudgePart } from './clause-judge-part.tsx';
import type { ClauseView } from './load-compliance.ts';
import { dueText } from './due-text.ts';
import { NoticeStanding, PositionTag } from './notice-parts.tsx';
import { positions } from './positions.ts';

/** One clause: its words, what answers it, what shows it, and how it has been judged. */
export function ClausePage(props: ClauseProps) {
  const { compliance, clause, at, may } = props;
  const { notice, live } = compliance;
  const { requirement, judgement } = clause;
  return (
    <>
      <PageHeading text={`Clause ${requirement.clause}`} caption={notice.title} />
      <AsAtBar view={compliance.view ?? { dates: [] }} at={at} />
      <NoticeStanding compliance={compliance} />
      <Quote
        text={[requirement.leadIn, requirement.text].filter(Boolean).join(' ')}
        where={`${requirement.heading ? `${requirement.heading}, ` : ''}${requirement.place} of the notice`}
        href={`/sources/${notice.id}`}
      />
      <Facts
        facts={[
          ['Position', <PositionTag clause={clause} />],
          ['Whose duty', requirement.who ?? 'Not said: the notice is addressed to the council'],
          ['To whom', requirement.recipient],
          ['Due or how often', dueText(requirement, live)],
          [
            'On the calendar',
            clause.duty ? (
              <a class="govuk-link" href={`/duties/${clause.duty.dutyId}`}>
                {live && clause.duty.dueOn ? `Next due ${inWords(clause.duty.dueOn)}` : 'Its duty'}
              </a>
            ) : null,
          ],
          ['Evidence the notice names', requirement.evidence],
          ['What would show it', judgement?.wouldShow || null],
        ]}
      />
      {clause.gaps.length > 0 ? (
        <div class="govuk-inset-text">
          <p class="govuk-body govuk-!-font-weight-bold">What it lacks</p>
          <ul class="govuk-list govuk-list--bullet">
            {clause.gaps.map(({ kind, words }) => (
              <li key={kind}>{words}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Section id="judgements" title="Judgements">
        <History clause={clause} />
        {may.judge ? <JudgePart {...props} /> : null}
      </Section>
      <AnswersPart {...props} />
      <EvidencePart {...props} />
      {at.isToday ? <WhoChangedThis entries={props.changes} /> : null}
    </>
  );
}

function History({ clause }: { clause: ClauseView }) {
  if (clause.history.length === 0) return <Empty text="Nobody has judged this clause yet." />;
  return (
    <ol class="govuk-list govuk-list--spaced" reversed>
      {clause.history.map((one) => (
        <li key={one.id}>
          <strong>{positions[one.position].text}</strong> from {inWords(one.on)}
          {one.who ? `, judged by ${one.who}` : ''}.<div class="los-lines">{one.reason}</div>
          {one.wouldShow ? <div>What would show it: {one.wouldShow}</div> : null}
          {one.overrideReason ? (
            <div>
              <strong>Let stand with nothing that shows it:</strong> {one.overrideReason}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
