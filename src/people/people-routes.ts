import { routes, type Route } from '../platform/web/route.ts';
import { accountPage, changeOwnPassword } from './accounts/account.ts';
import { createFirstAdministrator, firstAdministratorPage } from './sign-in/first-administrator.ts';
import { chooseNewPassword, newPasswordPage } from './sign-in/new-password.ts';
import { signIn, signInFromCard, signInPage, signOut } from './sign-in/sign-in.ts';

/** Every page of the room: signing in, people, posts, the audit log and the outbox. */
export const peopleRoutes: Route[] = routes(
  { method: 'GET', path: '/sign-in', access: 'anyone', audit: null, handle: signInPage },
  { method: 'POST', path: '/sign-in', access: 'anyone', audit: 'person.sign-in', handle: signIn },
  { method: 'POST', path: '/sign-in/demo', access: 'anyone', audit: 'person.sign-in', handle: signInFromCard },
  { method: 'GET', path: '/sign-in/new-password', access: 'anyone', audit: null, handle: newPasswordPage },
  {
    method: 'POST',
    path: '/sign-in/new-password',
    access: 'anyone',
    audit: 'person.choose-password',
    handle: chooseNewPassword,
  },
  { method: 'POST', path: '/sign-out', access: 'signed-in', audit: 'person.sign-out', handle: signOut },
  { method: 'GET', path: '/account', access: 'signed-in', audit: null, handle: accountPage },
  {
    method: 'POST',
    path: '/account/password',
    access: 'signed-in',
    audit: 'person.change-password',
    handle: changeOwnPassword,
  },
  { method: 'GET', path: '/first-administrator', access: 'anyone', audit: null, handle: firstAdministratorPage },
  {
    method: 'POST',
    path: '/first-administrator',
    access: 'anyone',
    audit: 'person.add',
    handle: createFirstAdministrator,
  },
);
