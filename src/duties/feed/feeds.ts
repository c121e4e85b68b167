import { privateAddresses } from '../../people/index.ts';
import { feedsOf, insertFeed, revokeFeed } from './feed-queries.ts';

/** A person's own calendar addresses, for Outlook, Google and phones. */
export const feedRoutes = privateAddresses({
  path: '/calendar/feeds',
  ends: 'ics',
  access: 'duties.read',
  within: 'own',
  audit: { make: 'calendar.make-address', revoke: 'calendar.revoke-address', field: 'calendar' },
  title: 'Your calendar addresses',
  caption: 'Calendar',
  titleOfOne: 'Your calendar address',
  back: 'Your calendar addresses',
  layout: { section: 'calendar', breadcrumbs: [{ text: 'Calendar', href: '/calendar' }], width: 'two-thirds' },
  about:
    'With a private address, Outlook, Google Calendar or a phone shows this calendar and keeps it up to date. Whoever ' +
    'has the address can read it, so keep it to yourself, and revoke it when you no longer use it. Words of marked ' +
    'documents are not in it.',
  usedIn: { like: 'Outlook', hint: 'Outlook, my phone' },
  choices: [
    { value: 'all', text: 'Everything on the calendar', short: 'Everything' },
    { value: 'mine', text: 'Only what falls to my posts', short: 'My posts' },
  ],
  steps: [
    'In Outlook: Calendar, Add calendar, Subscribe from web.',
    'In Google Calendar: Other calendars, From URL.',
    'On an iPhone: Settings, Calendar accounts, Add subscribed calendar.',
  ],
  of: async (db, personId) => (await feedsOf(db, personId)).map((feed) => ({ ...feed, choice: feed.scope })),
  insert: (trx, { choice, ...one }) => insertFeed(trx, { ...one, scope: choice === 'mine' ? 'mine' : 'all' }),
  revoke: revokeFeed,
});
