import { weekday } from '../../methods/bank-holiday-rule.ts';
import { bankHolidaysOf } from '../../methods/bank-holidays.ts';
import { inWords } from '../../methods/calendar.ts';
import { daysOf } from './calendar-choice.ts';
import type { Entry } from './entry.ts';
import { EntryLine } from './entry-line.tsx';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Props = { month: string; entries: readonly Entry[]; today: string };

/**
 * A month with its weeks under each other where there is room, and as the list of its days with something on them on a
 * phone: the same list, drawn otherwise.
 */
export function MonthGrid({ month, entries, today }: Props) {
  const onDay = Map.groupBy(entries, (entry) => (entry.on < month ? month : entry.on));
  const year = Number(month.slice(0, 4));
  const holidays = new Map(bankHolidaysOf(year).map(({ date, name }) => [date, name]));
  const days = daysOf(month);
  return (
    <>
      <div class="los-month__names" aria-hidden="true">
        {dayNames.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class={`los-month los-month--starts-${weekday(month)}`}>
        {days.map((day) => {
          const own = onDay.get(day) ?? [];
          const holiday = holidays.get(day);
          const classes = [
            'los-month__day',
            own.length === 0 ? 'los-month__day--empty' : '',
            weekday(day) > 5 || holiday ? 'los-month__day--off' : '',
            day === today ? 'los-month__day--today' : '',
          ];
          return (
            <li key={day} class={classes.filter(Boolean).join(' ')}>
              <h2 class="los-month__date">
                <span class="govuk-visually-hidden">{day === today ? 'Today, ' : ''}</span>
                <span class="los-month__weekday">{dayNames[weekday(day) - 1]} </span>
                <span class="los-month__number">{Number(day.slice(8))}</span>
                <span class="los-month__rest">{inWords(day).replace(/^\d+/, '')}</span>
              </h2>
              {holiday ? <p class="los-month__holiday">{holiday}</p> : null}
              {own.map((entry) => (
                <EntryLine key={entry.key} entry={entry} short />
              ))}
            </li>
          );
        })}
      </ol>
      {entries.length === 0 ? <p class="govuk-body">Nothing is on the calendar this month.</p> : null}
    </>
  );
}
