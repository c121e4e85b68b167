import { inWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { Details, Empty } from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { capital, countOf } from '../words.ts';
import type { SourceRow } from './item-queries.ts';
import { PlanFrame } from './parts/plan-frame.tsx';
import { Facts, Section } from '../../platform/web/ui/section.tsx';
import type { Standpoint } from './standpoint.ts';

type Props = { view: PlanView; at: Standpoint; sources: SourceRow[] };

export function SourcePage({ view, at, sources }: Props) {
  return (
    <PlanFrame view={view} at={at} title="Documents" caption={view.title} current="source">
      <p class="govuk-body">
        What the plan was read from. No text of a document is lost: what could not be placed in the plan is kept here.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/plan/${view.id}/approvals`}>
          Approvals and submissions
        </a>
        : which version went to whom, and what they decided.
      </p>
      {sources.length === 0 ? <Empty text="No document has been imported into this plan." /> : null}
      {sources.map((source) => (
        <Section key={source.id} id={`document-${source.id}`} title={source.name}>
          <Facts
            facts={[
              ['Plan as at', source.asAt ? inWords(source.asAt) : null],
              ['Received', `${momentWords(source.receivedAt)}${source.receivedBy ? `, by ${source.receivedBy}` : ''}`],
              ['Format', source.format],
              ['Handling', source.handling],
              ['SHA-256', source.sha256 ? <code class="los-hash">{source.sha256}</code> : null],
            ]}
          />
          <Details summaryText={`${capital(countOf(source.warnings.length, 'warning'))} from reading it`}>
            <Lines lines={source.warnings.map(({ message, where }) => ({ text: message, where }))} />
          </Details>
          <Details
            summaryText={`${capital(countOf(source.unplaced.length, 'passage'))} kept without a place in the plan`}
          >
            <Lines lines={source.unplaced} />
          </Details>
        </Section>
      ))}
    </PlanFrame>
  );
}

function Lines({ lines }: { lines: { text: string; where: string }[] }) {
  if (lines.length === 0) return <p class="govuk-body">None.</p>;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {lines.map(({ text, where }, index) => (
        <li key={index}>
          <span class="los-kept-text">{text}</span>
          {where ? <span class="govuk-hint govuk-!-margin-bottom-0">{where}</span> : null}
        </li>
      ))}
    </ul>
  );
}
