import { inWords } from '../../methods/calendar.ts';
import { Empty } from '../../platform/web/ui/index.ts';
import type { Evidence } from './evidence-queries.ts';

/** Pieces of evidence with the day each relates to; what has expired or been withdrawn says so. */
export function EvidenceList({ evidence, today, empty }: { evidence: Evidence[]; today: string; empty: string }) {
  if (evidence.length === 0) return <Empty text={empty} />;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {evidence.map((one) => (
        <li key={one.id}>
          <a class="govuk-link" href={`/evidence/${one.id}`}>
            {one.title}
          </a>{' '}
          ({one.kind}), relates to {inWords(one.relates_on)}
          {standing(one, today)}
        </li>
      ))}
    </ul>
  );
}

function standing(evidence: Evidence, today: string): string {
  if (evidence.withdrawn_at) return `. Withdrawn: ${evidence.withdrawn_because}`;
  if (!evidence.expires_on) return '';
  return evidence.expires_on < today
    ? `. Expired on ${inWords(evidence.expires_on)}`
    : `. Good until ${inWords(evidence.expires_on)}`;
}
