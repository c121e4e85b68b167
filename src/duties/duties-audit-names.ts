import { describeAudits } from '../people/index.ts';
import { dutyNames } from './duty/duty-queries.ts';

/** How duties, meetings and calendar addresses read in the audit log. */
describeAudits({
  changes: {
    'duty.add': 'Added a duty',
    'duty.change': 'Changed a duty',
    'duty.end': 'Ended a duty',
    'duty.say': 'Said how a duty went',
    'duty.done': 'Said a duty was done',
    'duty.missed': 'Said a duty was missed',
    'duty.open-again': 'Took back what was said of a duty',
    'duty.read-evidence': 'Opened evidence of a duty',
    'recurring.set-aside': 'Set aside what recurs by the plan’s words',
    'notice.end': 'Recorded that a notice ended',
    'notice.take-back-end': 'Took back that a notice ended',
    'body.add': 'Added a body',
    'body.meetings': 'Added meetings',
    'body.cancel-meeting': 'Cancelled a meeting',
    'calendar.make-address': 'Made a calendar address',
    'calendar.revoke-address': 'Revoked a calendar address',
  },
  fields: {
    dueOn: 'Due on',
    doneOn: 'Done on',
    startsOn: 'Counted from',
    endsOn: 'Last day',
    holdsFrom: 'Holds from',
    endedOn: 'Ended on',
    evidenceExpected: 'What would show it',
    recurrence: 'How often',
    postId: 'Post',
    bodyId: 'Body',
  },
  subjects: {
    duty: { word: 'Duty', href: (id) => `/duties/${id}`, names: dutyNames },
    body: { word: 'Body', href: (id) => `/bodies/${id}` },
    recurring: { word: 'What recurs', href: () => '/duties/recurring' },
  },
});
