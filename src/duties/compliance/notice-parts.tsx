import { inWords } from '../../methods/calendar.ts';
import { InsetText, Tag, WarningText } from '../../platform/web/ui/index.ts';
import type { ClauseView, Compliance } from './load-compliance.ts';
import { positions } from './positions.ts';

/** Whether a notice's deadlines count, and why not. */
export function NoticeStanding({ compliance }: { compliance: Compliance }) {
  const { notice, why, endedOn, asAt } = compliance;
  switch (why) {
    case 'live':
      return <p class="govuk-body">In force since {inWords(notice.dated ?? asAt)}.</p>;
    case 'undated':
      return (
        <WarningText
          iconFallbackText="Warning"
          text="This notice bears no date. It is shown as history: nothing in it falls due, and nothing in it is live."
        />
      );
    case 'ended':
      return (
        <InsetText
          text={`This notice ended on ${inWords(endedOn ?? asAt)}. It is shown as history: nothing in it falls due.`}
        />
      );
    case 'not-yet':
      return (
        <InsetText text={`This notice was issued on ${inWords(notice.dated ?? asAt)}, after the date looked at.`} />
      );
    case 'taken-back':
      return (
        <InsetText text={`This document was taken back: ${notice.takenBack?.because ?? ''}. Nothing in it counts.`} />
      );
  }
}

/** A clause's position as a tag, or that nobody has judged it; an old judgement says so. */
export function PositionTag({ clause }: { clause: ClauseView }) {
  const { judgement, stale } = clause;
  if (!judgement) return <Tag text="Not judged" classes="govuk-tag--grey" />;
  const { text, colour } = positions[judgement.position];
  return (
    <>
      <Tag text={text} classes={`govuk-tag--${colour}`} />
      {stale && judgement.position !== 'met' ? (
        <span class="los-under"> not judged since {inWords(judgement.on)}</span>
      ) : null}
      {judgement.overrideReason ? <span class="los-under"> by an override</span> : null}
    </>
  );
}

/** The first words of a text, cut between words. */
export function firstWords(text: string, most = 160): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** How many things show something: "3 things", "Nothing". */
export function shownWords(count: number): string {
  return count === 0 ? 'Nothing' : count === 1 ? '1 thing' : `${count} things`;
}
