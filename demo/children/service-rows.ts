import { addDays, addMonths } from '../../src/methods/calendar.ts';
import { chance } from './chance.ts';
import type { Child } from './child.ts';
import type { LocalRow } from './local-rows.ts';
import { begins, monthEnds, teams, wayAt, type Service } from './made-up-service.ts';
import { openCases, postOf } from './posts.ts';

/** The local lists in which there is no child, as at a day: the posts, the enquiries of foster carers, the audits. */
export function localRowsOfService(
  service: Service,
  children: readonly Child[],
  asAt: string,
): Record<string, LocalRow[]> {
  return {
    workforce: workforce(service, children, asAt),
    'foster-enquiries': enquiries(service, asAt),
    audits: audits(service, asAt),
  };
}

/** Nine posts in every team, held by those who hold its cases. Some have left in the year, some are agency workers. */
function workforce(service: Service, children: readonly Child[], asAt: string): LocalRow[] {
  const cases = openCases(children, asAt);
  return Object.values(teams)
    .flat()
    .flatMap((team) =>
      Array.from({ length: 9 }, (_, at): LocalRow[] => {
        const worker = `${team} worker ${at + 1}`;
        const own = chance(`${service.seed}/post/${worker}`);
        const post = {
          'Post reference': `${team.replaceAll(' ', '')}-${at + 1}`,
          'Allocated Team': team,
          Role: 'Social worker',
        };
        const { hours, agency } = postOf(worker);
        const since = addDays(begins(service), own.between(-900, 900));
        const left = addDays(service.from, own.between(-300, 700));
        const leaver: LocalRow = {
          ...post,
          'Post reference': `${post['Post reference']}-before`,
          'Full-time equivalent': '1',
          'How it is filled': 'Permanent',
          'Worker reference': `${worker} before`,
          'Date started': addDays(left, -own.between(200, 1500)),
          'Date left': left,
        };
        const holder: LocalRow = {
          ...post,
          'Full-time equivalent': hours,
          'How it is filled': agency ? 'Agency' : 'Permanent',
          ...(agency ? { 'Covers a vacancy': 'Yes' } : {}),
          'Worker reference': worker,
          'Date started': since <= asAt ? since : addDays(asAt, -own.between(1, 60)),
          'Open cases': cases.get(worker) ?? 0,
        };
        const hasLeft = own.happens(0.2) && left <= asAt && left > addMonths(asAt, -12);
        return hasLeft ? [holder, leaver] : [holder];
      }).flat(),
    );
}

function enquiries(service: Service, asAt: string): LocalRow[] {
  return months(service, asAt, 12).flatMap((end) => {
    const own = chance(`${service.seed}/foster/${end}`);
    const many = own.between(2, 3 + Math.round(service.contactsAMonth / 100));
    return Array.from({ length: many }, (_, at): LocalRow[] => {
      const date = addDays(end, -own.between(0, 27));
      const visit = own.happens(0.6) ? addDays(date, own.between(4, 20)) : null;
      const applied = visit !== null && own.happens(0.5) ? addDays(visit, own.between(10, 60)) : null;
      const approved = applied !== null && own.happens(0.7) ? addDays(applied, own.between(90, 200)) : null;
      const closed = visit === null ? addDays(date, own.between(10, 60)) : null;
      const source = own.one(['Website', 'Friend', 'Event', 'Agency']);
      if (date > asAt) return [];
      const known = (name: string, day: string | null): LocalRow =>
        day !== null && day <= asAt ? { [name]: day } : {};
      return [
        {
          'Enquiry reference': `FE-${end.slice(0, 7)}-${at + 1}`,
          'Date of enquiry': date,
          ...known('Date of initial visit', visit),
          ...known('Date of application', applied),
          ...known('Date approved', approved),
          ...known('Date closed', closed),
          ...(closed !== null && closed <= asAt ? { 'Reason closed': 'Did not go on' } : {}),
          'Source of enquiry': source,
        },
      ];
    }).flat();
  });
}

/** Practice gets better as the service does: more audits are graded good. */
function audits(service: Service, asAt: string): LocalRow[] {
  const all = Object.values(teams).flat();
  return months(service, asAt, 12).flatMap((end) => {
    const own = chance(`${service.seed}/audits/${end}`);
    const good = 0.35 + 0.3 * wayAt(service, end);
    return Array.from({ length: 16 }, (_, at): LocalRow[] => {
      const date = addDays(end, -own.between(0, 27));
      const grade = own.happens(good)
        ? own.happens(0.15)
          ? 'Outstanding'
          : 'Good'
        : own.happens(0.8)
          ? 'Requires improvement'
          : 'Inadequate';
      const moderated: LocalRow = own.happens(0.3)
        ? { 'Grade after moderation': own.happens(0.7) ? grade : 'Requires improvement' }
        : {};
      const row: LocalRow = {
        'Audit reference': `A-${end.slice(0, 7)}-${at + 1}`,
        'Date completed': date,
        Theme: own.one(['Visits', 'Assessment', 'Planning', 'Supervision']),
        Grade: grade,
        ...moderated,
        Auditor: `Auditor ${own.between(1, 8)}`,
        'Allocated Team': own.one(all),
      };
      return date <= asAt ? [row] : [];
    }).flat();
  });
}

/** The last so many month ends up to a day, that of its own month among them. */
function months(service: Service, asAt: string, many: number): string[] {
  const first = `${addMonths(`${asAt.slice(0, 7)}-01`, 1 - many).slice(0, 7)}-28`;
  return monthEnds({ from: first < begins(service) ? begins(service) : first, to: addMonths(asAt, 1) }).filter(
    (end) => end.slice(0, 7) <= asAt.slice(0, 7),
  );
}
