import { privateAddresses } from '../../people/index.ts';
import { feedsOf, insertFeed, revokeFeed } from './feed-queries.ts';

/** A person's own addresses of the vital signs, for Excel and Power BI. */
export const feedRoutes = privateAddresses({
  path: '/vital-signs/feeds',
  ends: 'csv',
  access: 'indicators.read',
  audit: { make: 'indicator.make-address', revoke: 'indicator.revoke-address', field: 'address' },
  title: 'Your addresses of the vital signs',
  titleOfOne: 'Your address of the vital signs',
  back: 'Your addresses',
  layout: { section: 'vital-signs', breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }], width: 'two-thirds' },
  about:
    'With a private address, Excel and Power BI read every reading and the last breakdowns as one table, and read them ' +
    'again when they refresh. Whoever has the address can read it, so keep it to yourself, and revoke it when you no ' +
    'longer use it. Small counts are kept back in it as everywhere.',
  usedIn: { like: 'Power BI', hint: 'Power BI, the monthly workbook' },
  steps: [
    'In Excel: Data, From Web, paste the address.',
    'In Power BI: Get data, Web, paste the address, and choose anonymous access.',
  ],
  of: feedsOf,
  insert: (trx, { at, choice: _none, ...one }) => insertFeed(trx, { ...one, now: at }),
  revoke: revokeFeed,
});
