import { inWords } from '../../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../../people/index.ts';
import type { From } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';

export type Provenance = { from: From; document: string | null; origin: string | null; changes: AuditLine[] };

/** Where a fact came from: the document and place it was read in, or that a person entered it; and who changed it since. */
export function WhereFrom({ provenance, at }: { provenance: Provenance; at: Standpoint }) {
  const { from, document, origin, changes } = provenance;
  return (
    <section class="los-section los-provenance" aria-labelledby="where-from">
      <h2 class="govuk-heading-m" id="where-from">
        Where this comes from
      </h2>
      <p class="govuk-body">
        {document ? (
          <>
            Read from{' '}
            <a class="govuk-link" href={at.planHref('source#document-' + String(from.sourceId))}>
              {document}
            </a>
            {from.place ? `, ${from.place}` : null}.{' '}
          </>
        ) : (
          'Entered here by a person. '
        )}
        These words hold from {inWords(from.since)}.{origin ? ` Origin: ${origin}` : null}
      </p>
      <WhoChangedThis entries={changes} />
    </section>
  );
}
