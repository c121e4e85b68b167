import { inWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { DataTable, Empty, PageHeading, type Column } from '../../platform/web/ui/index.ts';
import { oftenInWords } from './often-in-words.ts';
import type { Recurring } from './load-recurring.ts';
import type { RecurringGroup } from './recurring-lines.ts';

type Props = Recurring & {
  /** The next day a body meets, from its number; null when none is entered. */
  nextMeeting: (bodyId: number) => string | null;
  mayEdit: (group: RecurringGroup) => boolean;
  mayRead: boolean;
};

export function RecurringPage({ waiting, atMeetings, setAside, nextMeeting, mayEdit, mayRead }: Props) {
  const shown = (group: RecurringGroup) => mayRead || group.lines.every((line) => line.mark === null);
  const titled: Column<RecurringGroup> = {
    key: 'title',
    heading: 'What',
    rowHeader: true,
    width: 'wide',
    cell: (group) =>
      !shown(group) ? (
        'Words of a marked document, which are not shown here'
      ) : mayEdit(group) ? (
        <a class="govuk-link" href={`/duties/recurring/${group.id}`}>
          {group.title}
        </a>
      ) : (
        group.title
      ),
  };
  const often: Column<RecurringGroup> = {
    key: 'often',
    heading: 'How often',
    cell: (group) => oftenInWords(group.often),
  };
  const places: Column<RecurringGroup> = {
    key: 'places',
    heading: 'Where it is said',
    cell: (group) => (shown(group) ? <Places group={group} /> : ''),
  };
  return (
    <>
      <PageHeading text="Recurs, with no first date yet" caption="Calendar" />
      <p class="govuk-body">
        The plan and committee reports say how often these are done, and not from when. With a first date each stands on
        the calendar from then on, whoever does it is reminded, and a record is kept of each time.
      </p>
      <DataTable
        caption="No first date yet"
        rows={waiting}
        empty={<Empty text="Everything that recurs is on the calendar, or set aside." />}
        columns={[
          titled,
          often,
          places,
          ...(waiting.some(mayEdit)
            ? [
                {
                  key: 'give',
                  heading: 'First date',
                  headingHidden: true,
                  nowrap: true,
                  cell: (group: RecurringGroup) =>
                    shown(group) && mayEdit(group) ? (
                      <a class="govuk-link" href={`/duties/recurring/${group.id}`}>
                        {group.often.kind === 'meetings' ? 'Say whose meetings' : 'Give the first date'}
                        <span class="govuk-visually-hidden">: {group.title}</span>
                      </a>
                    ) : (
                      ''
                    ),
                },
              ]
            : []),
        ]}
      />
      {atMeetings.length > 0 ? (
        <DataTable
          caption="At each meeting: on the calendar on the days the body meets"
          rows={atMeetings}
          columns={[
            { ...titled, cell: ({ group }) => titled.cell(group) },
            {
              key: 'body',
              heading: 'Body',
              cell: ({ body }) => (
                <a class="govuk-link" href={`/bodies/${body.id}`}>
                  {body.name}
                </a>
              ),
            },
            {
              key: 'next',
              heading: 'Next',
              cell: ({ body }) => {
                const next = nextMeeting(body.id);
                return next ? inWords(next) : 'No meeting to come is entered';
              },
            },
            { key: 'places', heading: 'Where it is said', cell: ({ group }) => places.cell(group) },
          ]}
        />
      ) : null}
      {setAside.length > 0 ? (
        <DataTable
          caption="Set aside"
          rows={setAside}
          rowTone={() => 'quiet'}
          columns={[
            titled,
            often,
            { key: 'why', heading: 'Why', cell: (group) => (shown(group) ? group.said.because : '') },
            {
              key: 'who',
              heading: 'Who',
              cell: ({ said }) => `${said.by ? `${said.by}, ` : ''}${momentWords(said.at)}`,
            },
          ]}
        />
      ) : null}
    </>
  );
}

function Places({ group }: { group: RecurringGroup }) {
  return (
    <ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
      {group.lines.map(({ key, place, href }) => (
        <li key={key}>
          {href ? (
            <a class="govuk-link" href={href}>
              {place}
            </a>
          ) : (
            place
          )}
        </li>
      ))}
    </ul>
  );
}
