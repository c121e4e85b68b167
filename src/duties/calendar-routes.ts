import { routes } from '../platform/web/route.ts';
import { largestFile } from '../plan/index.ts';
import { calendarRoute } from './calendar/calendar.ts';
import './duties-audit-names.ts';
import { feedFile } from './feed/feed.ts';
import { feedRoutes } from './feed/feeds.ts';
import { addBody, bodiesPage } from './meetings/bodies.tsx';
import { addMeetings, bodyPage, cancelOneMeeting } from './meetings/body.tsx';
import { whereDutyEvidenceLies, whereDutyIsDone, whereDutyLies, whereStepLies } from './duty/where-duties-lie.ts';
import { dutiesPage } from './pages/duties.ts';
import { dutyPage } from './pages/duty.ts';
import { editDutyPage, newDutyPage, saveDuty, saveNewDuty } from './pages/edit-duty.tsx';
import { endDuty, endDutyPage } from './pages/end-duty.tsx';
import { noticeEndPage, recordNoticeEnd } from './pages/notice-end.tsx';
import { occurrenceFile, occurrencePage, sayOfOccurrence } from './pages/occurrence.tsx';
import { dutyFromStep } from './pages/step-duty.ts';
import { firstDatePage, giveFirstDate, setLinesAside, whereGroupLies } from './recurring/first-date.ts';
import { recurringPage } from './recurring/recurring.ts';

const withFile = { maxBody: largestFile + 1024 * 1024, maxFile: largestFile };
const read = { method: 'GET', access: 'duties.read', audit: null } as const;
const editPage = { method: 'GET', access: 'duties.edit', audit: null } as const;
const edit = { method: 'POST', access: 'duties.edit' } as const;

/** The calendar, duties and each time they fall due, meetings, and private calendar addresses. */
export const calendarRoutes = routes(
  calendarRoute,
  ...feedRoutes,
  // Calendars cannot sign in: the address itself is the key, and is as long as one.
  { method: 'GET', path: '/calendar/feeds/:token', access: 'anyone', audit: null, handle: feedFile },
  { ...read, path: '/duties', within: 'own', handle: dutiesPage },
  { ...editPage, path: '/duties/new', handle: newDutyPage },
  { ...edit, path: '/duties/new', audit: 'duty.add', handle: saveNewDuty },
  {
    ...read,
    path: '/duties/evidence/:id',
    audit: 'duty.read-evidence',
    within: whereDutyEvidenceLies,
    handle: occurrenceFile,
  },
  { ...edit, path: '/duties/from-step/:step', audit: 'duty.add', within: whereStepLies, handle: dutyFromStep },
  { ...read, path: '/duties/recurring', within: 'own', handle: recurringPage },
  { ...editPage, path: '/duties/recurring/:group', within: whereGroupLies, handle: firstDatePage },
  { ...edit, path: '/duties/recurring/:group', audit: 'duty.add', within: whereGroupLies, handle: giveFirstDate },
  {
    ...edit,
    path: '/duties/recurring/:group/set-aside',
    audit: 'recurring.set-aside',
    within: whereGroupLies,
    handle: setLinesAside,
  },
  { ...read, path: '/duties/:id', within: whereDutyLies, handle: dutyPage },
  { ...editPage, path: '/duties/:id/edit', within: whereDutyLies, handle: editDutyPage },
  { ...edit, path: '/duties/:id/edit', audit: 'duty.change', within: whereDutyLies, handle: saveDuty },
  { ...editPage, path: '/duties/:id/end', within: whereDutyLies, handle: endDutyPage },
  { ...edit, path: '/duties/:id/end', audit: 'duty.end', within: whereDutyLies, handle: endDuty },
  { ...read, path: '/duties/:id/on/:day', within: whereDutyLies, handle: occurrencePage },
  {
    method: 'POST',
    path: '/duties/:id/on/:day',
    access: 'duties.do',
    audit: 'duty.say',
    within: whereDutyIsDone,
    ...withFile,
    handle: sayOfOccurrence,
  },
  { ...editPage, path: '/notice/:source/end', handle: noticeEndPage },
  { ...edit, path: '/notice/:source/end', audit: 'notice.end', handle: recordNoticeEnd },
  { ...read, path: '/bodies', handle: bodiesPage },
  { ...edit, path: '/bodies', audit: 'body.add', handle: addBody },
  { ...read, path: '/bodies/:id', handle: bodyPage },
  { ...edit, path: '/bodies/:id', audit: 'body.meetings', handle: addMeetings },
  { ...edit, path: '/bodies/:id/meetings/:meeting/cancel', audit: 'body.cancel-meeting', handle: cancelOneMeeting },
);
