import { addMonths, firstDayOfMonth, inWords, monthInWords } from '../../methods/calendar.ts';
import { countOf } from '../../plan/index.ts';
import type { Visitor } from '../../platform/web/route.ts';
import { Checkboxes, FilterForm, PageHeading, Select } from '../../platform/web/ui/index.ts';
import { calendarHref, isFiltered, listLengths, rangeOf, type CalendarChoice } from './calendar-choice.ts';
import { entryKinds } from './entry.ts';
import { EntryList } from './entry-list.tsx';
import type { Calendar } from './load-calendar.ts';
import { MonthGrid } from './month-grid.tsx';

type Props = Calendar & {
  choice: CalendarChoice;
  today: string;
  visitor: Visitor | null;
  may: (ability: string) => boolean;
};

export function CalendarPage(props: Props) {
  const { entries, choice, today, may, waiting } = props;
  const { from, to } = rangeOf(choice);
  const what =
    choice.view === 'month' || choice.months === 1 ? monthInWords(from) : `${inWords(from)} to ${inWords(to)}`;
  return (
    <>
      <PageHeading text={what} caption="Calendar" />
      <Moves choice={choice} today={today} />
      <Filters {...props} />
      {choice.view === 'month' ? (
        <MonthGrid month={choice.month} entries={entries} today={today} />
      ) : (
        <EntryList entries={entries} from={from} today={today} />
      )}
      <ul class="govuk-list los-calendar__more">
        <li>
          <a class="govuk-link" href="/duties">
            All duties
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/duties/recurring">
            {waiting.length === 0
              ? 'What recurs by the words of the plan'
              : `${countOf(waiting.length, 'thing recurs', 'things recur')} and ${waiting.length === 1 ? 'has' : 'have'} no first date yet`}
          </a>
        </li>
        {may('duties.edit') ? (
          <li>
            <a class="govuk-link" href="/duties/new">
              Add a duty
            </a>
          </li>
        ) : null}
        {may('duties.read') ? (
          <li>
            <a class="govuk-link" href="/bodies">
              Boards and committees, and when they meet
            </a>
          </li>
        ) : null}
        <li>
          <a class="govuk-link" href="/calendar/feeds">
            Have this calendar in Outlook or on a phone
          </a>
        </li>
      </ul>
    </>
  );
}

/** Earlier and later, today, and the other way to look at it. */
function Moves({ choice, today }: { choice: CalendarChoice; today: string }) {
  const step = choice.view === 'month' ? 1 : choice.months;
  const earlier = addMonths(choice.month, -step);
  const later = addMonths(choice.month, step);
  const name = (month: string) =>
    step === 1 ? monthInWords(month) : `${monthInWords(month)} to ${monthInWords(addMonths(month, step - 1))}`;
  const other = choice.view === 'month' ? 'list' : 'month';
  return (
    <nav class="los-calendar__moves" aria-label="Calendar">
      <a class="govuk-link govuk-link--no-visited-state" href={calendarHref(choice, { month: earlier })} rel="prev">
        Earlier<span class="govuk-visually-hidden">: {name(earlier)}</span>
      </a>
      <a class="govuk-link govuk-link--no-visited-state" href={calendarHref(choice, { month: firstDayOfMonth(today) })}>
        This month
      </a>
      <a class="govuk-link govuk-link--no-visited-state" href={calendarHref(choice, { month: later })} rel="next">
        Later<span class="govuk-visually-hidden">: {name(later)}</span>
      </a>
      <a
        class="govuk-link govuk-link--no-visited-state los-calendar__other"
        href={calendarHref(choice, { view: other })}
      >
        Show as a {other}
      </a>
    </nav>
  );
}

function Filters({ bodies, posts, choice, entries, visitor }: Props) {
  const mine = (visitor?.posts.length ?? 0) > 0;
  return (
    <FilterForm
      action="/calendar"
      legend="Show"
      result={countOf(entries.length, 'entry', 'entries')}
      clearHref={
        isFiltered(choice) ? calendarHref({ ...choice, kinds: new Set(), bodyId: null, owner: null }) : undefined
      }
      buttonText="Show"
    >
      <input type="hidden" name="view" value={choice.view} />
      <input type="hidden" name="month" value={choice.month.slice(0, 7)} />
      <Select
        id="body"
        name="body"
        label={{ text: 'Body' }}
        value={String(choice.bodyId ?? '')}
        items={[{ value: '', text: 'Any' }, ...bodies.map((body) => ({ value: String(body.id), text: body.name }))]}
      />
      <Select
        id="owner"
        name="owner"
        label={{ text: 'Owner' }}
        value={String(choice.owner ?? '')}
        items={[
          { value: '', text: 'Anyone' },
          ...(mine ? [{ value: 'mine', text: 'My posts' }] : []),
          ...posts.map((post) => ({ value: String(post.id), text: post.title })),
        ]}
      />
      {choice.view === 'list' ? (
        <Select
          id="months"
          name="months"
          label={{ text: 'How long' }}
          value={String(choice.months)}
          items={listLengths.map((months) => ({
            value: String(months),
            text: months === 1 ? '1 month' : months === 36 ? '3 years' : `${months} months`,
          }))}
        />
      ) : null}
      <div class="los-calendar__kinds">
        <Checkboxes
          name="kind"
          idPrefix="kind"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: 'What', classes: 'govuk-fieldset__legend--s' } }}
          items={Object.entries(entryKinds).map(([value, text]) => ({
            value,
            text,
            checked: [...choice.kinds].some((kind) => kind === value),
          }))}
        />
      </div>
    </FilterForm>
  );
}
