import { describeAudits } from '../people/index.ts';

/** How this room's own changes and looks read in the audit log. */
describeAudits({
  changes: {
    'children.look-list': 'Looked at a list of children',
    'children.export-list': 'Took a list of children away',
    'children.ask-identifiers': 'Gave a reason to see the identifiers of a list',
    'children.open': 'Gave a reason to open a child',
    'children.look-child': 'Looked at a child',
    'teams.set': 'Said which teams a person sees',
    'children.find': 'Looked for everything about a child',
    'children.look-found': 'Saw everything about a child',
    'children.seal': 'Sealed identifiers of children anew',
    'children.identifiers': 'Took the identifiers behind all pseudonyms away',
    'clinic.start': 'Started a clinic',
    'clinic.look': 'Looked at a clinic',
    'clinic.decide': 'Wrote down decisions of a clinic',
    'clinic.close': 'Closed a clinic',
    'clinic.minutes': 'Took the minutes of a clinic away',
    'clinic.set': 'Said when a child stands first in a clinic',
    'clinic.owed': 'Looked at what is owed because of clinics',
    'clinic.done': 'Said that a decision of a clinic is done',
  },
  fields: {
    list: 'List',
    teams: 'Teams',
    child: 'Child',
    because: 'Why',
    identifiers: 'With identifiers of the case system',
    firstAfterWeeks: 'Weeks before it stands first',
  },
  subjects: {
    children: { word: 'Children' },
    'clinic-meeting': { word: 'Clinic held', href: (id) => `/clinics/meetings/${id}` },
    clinic: { word: 'Clinic', href: (id) => `/clinics/${id}` },
  },
});
