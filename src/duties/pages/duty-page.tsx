import { inWords } from '../../methods/calendar.ts';
import type { Post } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { Button, DataTable, Empty, InsetText, PageHeading, SummaryList } from '../../platform/web/ui/index.ts';
import type { Duty, DutyVersion, Occurrence } from '../duty/duty.ts';
import type { Standing } from '../duty/standing.ts';
import type { Body } from '../meetings/meeting-queries.ts';
import { readRecurrence, scheduleInWords } from '../schedule/read-recurrence.ts';
import { occurrenceWords } from './occurrence-words.ts';

type Props = {
  duty: Duty;
  now: DutyVersion;
  title: string;
  standing: Standing;
  times: Occurrence[];
  posts: Post[];
  bodies: Body[];
  mayRead: boolean;
  mayEdit: boolean;
  all: boolean;
};

export function DutyPage(props: Props) {
  const { duty, title, standing, times, mayEdit, all } = props;
  return (
    <>
      <PageHeading text={title} caption="Duty" />
      {standing.because ? <InsetText text={`This is history, and not in force. ${standing.because}`} /> : null}
      <What {...props} />
      {mayEdit ? (
        <div class="govuk-button-group">
          <Button text="Change this duty" href={`/duties/${duty.id}/edit`} classes="govuk-button--secondary" />
          <Button text="End this duty" href={`/duties/${duty.id}/end`} classes="govuk-button--secondary" />
        </div>
      ) : null}
      <DataTable
        caption="Each time it falls due"
        rows={times.toReversed()}
        rowTone={(one) => (one.state === 'missed' ? 'attention' : one.state === 'unrecorded' ? 'quiet' : undefined)}
        empty={
          <Empty
            text={
              standing.computes
                ? 'It has no date: it always holds, or its date is not known yet.'
                : 'No days are worked out for it.'
            }
          />
        }
        columns={[
          {
            key: 'due',
            heading: 'Due',
            nowrap: true,
            rowHeader: true,
            cell: (one) => (
              <a class="govuk-link" href={`/duties/${duty.id}/on/${one.dueOn}`}>
                {inWords(one.dueOn)}
              </a>
            ),
          },
          { key: 'state', heading: 'How it stands', cell: occurrenceWords },
          { key: 'words', heading: 'What was said', width: 'wide', cell: (one) => one.record?.words ?? '' },
          {
            key: 'evidence',
            heading: 'Evidence',
            cell: (one) => (one.record?.evidence ? String(one.record.evidence) : ''),
          },
          { key: 'who', heading: 'Who', cell: (one) => one.record?.by ?? '' },
        ]}
      />
      {!all && times.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/duties/${duty.id}?all=yes`}>
            Show earlier times too
          </a>
        </p>
      ) : null}
      <Versions duty={duty} mayRead={props.mayRead} />
    </>
  );
}

function What({ duty, now, posts, bodies, mayRead }: Props) {
  const post = posts.find((one) => one.id === now.postId);
  const holders = post?.holders.map((one) => one.name).join(', ');
  const doubts = readRecurrence(now.recurrence).doubts;
  const link = (text: string, href: string) => (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  );
  const rows: [string, unknown][] = [
    [
      'Wording',
      mayRead ? (
        <span class="los-lines">{now.detail}</span>
      ) : (
        'The document is marked, and its words are not shown here.'
      ),
    ],
    ['How often, or when', `${now.recurrence ? `“${now.recurrence}”: ` : ''}${scheduleInWords(now.schedule)}`],
    ['How that was read', doubts.join(' ')],
    ['Counted from', now.startsOn ? inWords(now.startsOn) : ''],
    ['Last day', now.endsOn ? inWords(now.endsOn) : ''],
    ['Calendar of bank holidays', now.calendarVersion ?? ''],
    [
      'Post',
      post
        ? `${post.title}${holders ? ` (${holders})` : ': nobody holds it, so nobody is reminded'}`
        : 'No post: nobody is reminded',
    ],
    ['Who, as written', mayRead ? now.holder : ''],
    ['Goes to', mayRead ? now.recipient : ''],
    ['Board or committee', bodies.find((one) => one.id === now.bodyId)?.name ?? ''],
    ['What would show it', mayRead ? now.evidenceExpected : ''],
    ['Reminder', `${now.remindDays} day${now.remindDays === 1 ? '' : 's'} before`],
    ['From', duty.source ? link(duty.source.title, `/sources/${duty.source.id}`) : ''],
    ['Clause', duty.requirementId ? link('How this clause stands', `/clauses/${duty.requirementId}`) : ''],
  ];
  return (
    <SummaryList
      rows={rows
        .filter(([, value]) => value !== '')
        .map(([key, value]) => ({ key: { text: key }, value: { html: <>{value}</> } }))}
    />
  );
}

/** How it was changed, newest first; shown once there has been a change. */
function Versions({ duty, mayRead }: { duty: Duty; mayRead: boolean }) {
  if (duty.versions.length < 2 || !mayRead) return null;
  return (
    <DataTable
      caption="How it was changed"
      rows={duty.versions.toReversed()}
      columns={[
        {
          key: 'from',
          heading: 'Holds from',
          nowrap: true,
          cell: (one) => (one.fromOn ? inWords(one.fromOn) : 'The start'),
        },
        { key: 'title', heading: 'Duty', rowHeader: true, cell: (one) => one.title },
        { key: 'often', heading: 'How often', cell: (one) => scheduleInWords(one.schedule) },
        { key: 'why', heading: 'Why', cell: (one) => one.reason },
        {
          key: 'who',
          heading: 'Recorded',
          cell: (one) => `${momentWords(one.recordedAt)}${one.recordedBy ? ` by ${one.recordedBy}` : ''}`,
        },
      ]}
    />
  );
}
