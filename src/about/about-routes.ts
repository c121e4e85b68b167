import { routes } from '../platform/web/route.ts';
import { accessibilityPage } from './accessibility.tsx';
import { cookiesPage } from './cookies.tsx';
import { licencesPage } from './licences.tsx';
import { privacyPage } from './privacy.tsx';
import { securityPage, securityText } from './security.tsx';

/** What the product says of itself, to anyone: nothing that is kept about a plan or a child is on these pages. */
export const aboutRoutes = routes(
  { method: 'GET', path: '/accessibility', access: 'anyone', audit: null, handle: accessibilityPage },
  { method: 'GET', path: '/privacy', access: 'anyone', audit: null, handle: privacyPage },
  { method: 'GET', path: '/cookies', access: 'anyone', audit: null, handle: cookiesPage },
  { method: 'GET', path: '/security', access: 'anyone', audit: null, handle: securityPage },
  { method: 'GET', path: '/.well-known/security.txt', access: 'anyone', audit: null, handle: securityText },
  { method: 'GET', path: '/licences', access: 'anyone', audit: null, handle: licencesPage },
);
