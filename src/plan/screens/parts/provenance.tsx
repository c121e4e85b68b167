import { inWords } from '../../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../../people/index.ts';
import type { From } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';

export type Provenance = {
  from: From;
  document: { name: string; kind: string } | null;
  origin: string | null;
  changes: AuditLine[];
};

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
            <a class="govuk-link" href={documentHref(provenance, at)}>
              {document.name}
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

/** A plan's own documents are on its documents page; one received before is read at the passage itself. */
function documentHref({ from, document }: Provenance, at: Standpoint): string {
  if (document?.kind === 'plan') return at.planHref('source#document-' + String(from.sourceId));
  const place = from.place ? `?${new URLSearchParams({ place: from.place }).toString()}#passage` : '';
  return `/sources/${from.sourceId}${place}`;
}
