import { inWords } from '../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { PageHeading, Struck } from '../../platform/web/ui/index.ts';
import { Section } from '../../platform/web/ui/section.tsx';
import { capital } from '../words.ts';
import type { ToldLink } from './link-history.ts';
import type { ItemHistory, ToldVersion } from './tell-versions.ts';

type Props = {
  whole: ItemHistory;
  parts: ItemHistory[];
  links: ToldLink[];
  changes: AuditLine[];
  home: string;
  holds: boolean;
  canEdit: boolean;
};

/** Everything that was ever said of an item, newest first, with what it said before struck through. */
export function HistoryPage({ whole, parts, links, changes, home, holds, canEdit }: Props) {
  const { form, id, name } = whole;
  return (
    <>
      <PageHeading text={name} caption={`Who changed this: ${form.noun}`} />
      {holds ? (
        <p class="govuk-body">
          <a class="govuk-link" href={home}>
            See it in the plan
          </a>
        </p>
      ) : (
        <p class="govuk-body">
          It is no longer in the plan.{' '}
          {canEdit && form.removable ? (
            <a class="govuk-link" href={`/${form.path}/${id}/put-back`}>
              Put it back
            </a>
          ) : null}
        </p>
      )}
      <Section id="versions" title="What it said, and when" count={whole.versions.length}>
        <Versions versions={whole.versions} />
      </Section>
      {whole.ratings.length > 0 ? (
        <Section id="ratings" title="How it was rated" count={whole.ratings.length}>
          <Versions versions={whole.ratings} />
        </Section>
      ) : null}
      {parts.map((part) => (
        <Section key={part.id} id={`part-${part.id}`} title={`${capital(part.form.noun)}: ${part.name}`}>
          <Versions versions={part.versions} ended={!part.holds} />
          {part.ratings.length > 0 ? (
            <>
              <h3 class="govuk-heading-s">How it was rated</h3>
              <Versions versions={part.ratings} />
            </>
          ) : null}
        </Section>
      ))}
      {links.length > 0 ? (
        <Section id="links" title="What it was joined to" count={links.length}>
          <Links links={links} />
        </Section>
      ) : null}
      <WhoChangedThis entries={changes} showSubject open />
    </>
  );
}

function Versions({ versions, ended = false }: { versions: ToldVersion[]; ended?: boolean }) {
  const last = versions.findLast((one) => !one.replaced);
  return (
    <ol class="govuk-list govuk-list--spaced" reversed>
      {ended && last?.to ? <li>Left the plan on {inWords(last.to)}</li> : null}
      {[...versions].reverse().map((version) => (
        <li key={`${version.from} ${version.recordedAt.getTime()}`}>
          <strong>From {inWords(version.from)}</strong>
          {version.replaced ? ' (replaced the same day)' : null}, {whoWords(version)}
          {version.absentSince ? `. It had left the plan on ${inWords(version.absentSince)}.` : null}
          {version.changes.length === 0 ? (
            <p class="govuk-body govuk-!-margin-bottom-1">Said again, in the same words.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet los-changes">
              {version.changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}:{' '}
                  {before === null ? <span class="los-lines">{after}</span> : <Struck old={before} now={after} />}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** "recorded by Ada Lindqvist on 9 May 2025 at 2:05pm, read from plan.docx, line 30". */
function whoWords({ who, recordedAt, source, place }: ToldVersion): string {
  const by = who ? `recorded by ${who}` : 'recorded';
  const from = source ? `, ${place ? `read from ${source}, ${place}` : `from ${source}`}` : '';
  return `${by} on ${momentWords(recordedAt)}${from}`;
}

function Links({ links }: { links: ToldLink[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {[...links].reverse().map((link) => (
        <li key={`${link.id} ${link.from}`}>
          {capital(link.otherNoun)}{' '}
          <a class="govuk-link" href={`/history/${link.otherId}`}>
            {link.otherName}
          </a>
          : joined from {inWords(link.from)}
          {link.superseded ? ', and taken apart the same day' : link.to ? `, taken apart on ${inWords(link.to)}` : null}
          {link.who ? `, by ${link.who}` : null}
          {link.origin ? ` (${link.origin})` : null}
        </li>
      ))}
    </ul>
  );
}
