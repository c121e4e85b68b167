import { inWords, monthInWords } from '../../methods/calendar.ts';
import { Empty } from '../../platform/web/ui/index.ts';
import { weekday } from '../../methods/bank-holiday-rule.ts';
import type { Entry } from './entry.ts';
import { EntryLine } from './entry-line.tsx';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Props = { entries: readonly Entry[]; from: string; today: string };

/** Months with their entries, day by day. What began before the first day stands on it. */
export function EntryList({ entries, from, today }: Props) {
  if (entries.length === 0) return <Empty text="Nothing is on the calendar for this time." />;
  const dayOf = (entry: Entry) => (entry.on < from ? from : entry.on);
  const months = Map.groupBy(entries, (entry) => dayOf(entry).slice(0, 7));
  return (
    <>
      {[...months].map(([month, own]) => (
        <section key={month}>
          <h2 class="govuk-heading-m">{monthInWords(`${month}-01`)}</h2>
          <ol class="los-days">
            {[...Map.groupBy(own, dayOf)].map(([day, those]) => (
              <li key={day} class={`los-days__day${day === today ? ' los-days__day--today' : ''}`}>
                <h3 class="los-days__date">
                  {dayNames[weekday(day) - 1]} {inWords(day)}
                </h3>
                <div>
                  {those.map((entry) => (
                    <EntryLine key={entry.key} entry={entry} />
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
