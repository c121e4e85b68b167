import { inWords } from '../../../methods/calendar.ts';
import { Empty } from '../../../platform/web/ui/index.ts';
import type { EvidenceRow } from '../item-queries.ts';
import { Under } from './under.tsx';

/** Evidence with all that is kept of it, on the page of its item; where it is only named, evidence/evidence-list.tsx does. */
export function EvidenceInFull({ evidence, asAt, none }: { evidence: EvidenceRow[]; asAt: string; none: string }) {
  if (evidence.length === 0) return <Empty text={none} />;
  return (
    <ul class="govuk-list govuk-list--spaced los-evidence">
      {evidence.map((piece) => (
        <li key={piece.id} id={`evidence-${piece.id}`}>
          {piece.withdrawnAt ? <del>{piece.title}</del> : <Title piece={piece} />}
          {piece.note ? <span class="los-evidence__note">{piece.note}</span> : null}
          <Under>
            About {inWords(piece.relatesOn)}; added {inWords(piece.addedAt.toISOString().slice(0, 10))}
            {piece.addedBy ? ` by ${piece.addedBy}` : null}
            {piece.expiresOn ? `; holds until ${inWords(piece.expiresOn)}` : null}
          </Under>
          {piece.expiresOn && piece.expiresOn < asAt ? <Under attention>Expired</Under> : null}
          {piece.withdrawnAt ? <Under attention>Withdrawn: {piece.withdrawnBecause}</Under> : null}
          {piece.versions.map((file) => (
            <Under key={file.version}>
              Version {file.version}: {file.name} ({Math.max(1, Math.round(file.bytes / 1024))} KB), SHA-256{' '}
              <code>{file.sha256.slice(0, 12)}…</code>
            </Under>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Leads to the piece's own page, which shows what it is, and logs who fetches a file. */
const Title = ({ piece }: { piece: EvidenceRow }) => (
  <a class="govuk-link" href={`/evidence/${piece.id}`}>
    {piece.title}
  </a>
);
