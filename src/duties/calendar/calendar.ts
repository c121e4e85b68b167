import { page, type Route } from '../../platform/web/route.ts';
import { calendarChoice, filterOf, rangeOf } from './calendar-choice.ts';
import { CalendarPage } from './calendar-page.tsx';
import { withoutWords } from './entry.ts';
import { loadCalendar } from './load-calendar.ts';

/** GET /calendar: a month, or a list of months, of everything that recurs or falls due. */
export const calendarRoute: Route = {
  method: 'GET',
  path: '/calendar',
  access: 'duties.read',
  audit: null,
  within: 'own',
  handle: async ({ services, query, today, visitor, may }) => {
    const choice = calendarChoice(query, today);
    const range = { ...rangeOf(choice), today };
    const calendar = await loadCalendar(services, range, filterOf(choice, visitor), visitor, visitor?.revision);
    const mayRead = may('sources.read-marked');
    const entries = (mayRead ? calendar.entries : calendar.entries.map(withoutWords)).map((entry) =>
      entry.href === '/month' && !visitor?.abilities.has('plan.moderate') ? { ...entry, href: null } : entry,
    );
    const main = CalendarPage({ ...calendar, entries, choice, today, visitor, may });
    return page('Calendar', main, { section: 'calendar', width: 'wide' });
  },
};
