import { momentWords } from '../../platform/web/date-words.ts';
import { Details, Empty, Struck } from '../../platform/web/ui/index.ts';
import type { AuditLine } from './audit.ts';
import { changeWords, fieldChanges, subjectWords } from './audit-words.ts';

type Props = {
  entries: AuditLine[];
  /** Names the item of each entry: for lists about several. */
  showSubject?: boolean;
  /** Open from the start, where it is what the page is about. */
  open?: boolean;
};

/** What was done to an item, by whom and when, newest first, with old values struck through above new. */
export function WhoChangedThis({ entries, showSubject, open }: Props) {
  return (
    <Details summaryText={`Who changed this (${entries.length})`} open={open}>
      {entries.length === 0 ? <Empty text="Nothing has been changed here since it was brought in." /> : null}
      <ol class="govuk-list govuk-list--spaced">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{changeWords(entry.what)}</strong>
            {showSubject ? ` (${subjectWords(entry.subject).text})` : null} by {entry.who}, {momentWords(entry.at)}
            <Changes entry={entry} />
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** The fields one entry changed. */
export function Changes({ entry }: { entry: Pick<AuditLine, 'before' | 'after'> }) {
  const changes = fieldChanges(entry.before, entry.after);
  if (changes.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet los-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {field ? `${field}: ` : null}
          {before === null ? after : <Struck old={before} now={after} />}
        </li>
      ))}
    </ul>
  );
}
