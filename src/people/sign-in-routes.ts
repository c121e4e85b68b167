import { routes, type Route } from '../platform/web/route.ts';
import { accountPage, changeOwnPassword } from './accounts/account.ts';
import { endOwnSessions, endSessionsOf } from './accounts/end-sessions.ts';
import { applyJoiners, joinersPage, peopleList, previewJoiners } from './accounts/joiners/joiners.ts';
import { resetSecondFactor, resetSecondFactorPage } from './accounts/reset-second-factor.tsx';
import { createFirstAdministrator, firstAdministratorPage } from './sign-in/first-administrator.ts';
import { chooseNewPassword, newPasswordPage } from './sign-in/new-password.ts';
import { addGroup, groupsPage, removeGroup } from './sign-in/council/groups.ts';
import { backChannelLogout, frontChannelLogout } from './sign-in/council/logout.ts';
import { returnFromCouncil } from './sign-in/council/return.ts';
import { startCouncilSignIn } from './sign-in/council/start.ts';
import { codePage, enterCode } from './sign-in/second-factor/code.ts';
import { prove, provePage } from './sign-in/second-factor/prove.ts';
import {
  neededSetUp,
  neededSetUpPage,
  ownSetUp,
  ownSetUpPage,
  removeOwnFactor,
  renewRecoveryCodes,
} from './sign-in/second-factor/set-up.ts';
import { discardUnsent, stay, timeOut, unsentPage } from './sign-in/unsent-form.ts';
import { signIn, signInFromCard, signInPage, signOut } from './sign-in/sign-in.ts';

/** The ways in and out, and what protects an account. */
export const signInRoutes: Route[] = routes(
  { method: 'GET', path: '/sign-in', access: 'anyone', audit: null, handle: signInPage },
  { method: 'POST', path: '/sign-in', access: 'anyone', audit: 'person.sign-in', handle: signIn },
  { method: 'POST', path: '/sign-in/demo', access: 'anyone', audit: 'person.sign-in', handle: signInFromCard },
  { method: 'GET', path: '/sign-in/code', access: 'anyone', audit: null, handle: codePage },
  { method: 'POST', path: '/sign-in/code', access: 'anyone', audit: 'person.sign-in', handle: enterCode },
  { method: 'GET', path: '/sign-in/new-password', access: 'anyone', audit: null, handle: newPasswordPage },
  {
    method: 'POST',
    path: '/sign-in/new-password',
    access: 'anyone',
    audit: 'person.choose-password',
    handle: chooseNewPassword,
  },
  { method: 'GET', path: '/sign-in/second-factor', access: 'anyone', audit: null, handle: neededSetUpPage },
  {
    method: 'POST',
    path: '/sign-in/second-factor',
    access: 'anyone',
    audit: 'person.add-second-factor',
    handle: neededSetUp,
  },
  { method: 'GET', path: '/sign-in/council', access: 'anyone', audit: null, handle: startCouncilSignIn },
  {
    method: 'GET',
    path: '/sign-in/council/return',
    access: 'anyone',
    audit: 'person.sign-in',
    handle: returnFromCouncil,
  },
  {
    method: 'POST',
    path: '/sign-in/council/logout',
    access: 'anyone',
    audit: 'person.sign-out',
    handle: backChannelLogout,
  },
  {
    method: 'GET',
    path: '/sign-in/council/front-logout',
    access: 'anyone',
    audit: 'person.sign-out',
    handle: frontChannelLogout,
  },
  { method: 'GET', path: '/people/joiners', access: 'people.manage', audit: null, handle: joinersPage },
  { method: 'GET', path: '/people/list.csv', access: 'people.manage', audit: 'people.download', handle: peopleList },
  {
    method: 'POST',
    path: '/people/joiners',
    access: 'people.manage',
    audit: 'people.load',
    maxBody: 700_000,
    maxFile: 500_000,
    handle: previewJoiners,
  },
  {
    method: 'POST',
    path: '/people/joiners/apply',
    access: 'people.manage',
    audit: 'people.load',
    handle: applyJoiners,
  },
  { method: 'GET', path: '/people/groups', access: 'people.manage', audit: null, handle: groupsPage },
  { method: 'POST', path: '/people/groups', access: 'people.manage', audit: 'group.add', handle: addGroup },
  {
    method: 'POST',
    path: '/people/groups/:id/remove',
    access: 'people.manage',
    audit: 'group.remove',
    handle: removeGroup,
  },
  { method: 'POST', path: '/sign-out', access: 'signed-in', audit: 'person.sign-out', handle: signOut },
  { method: 'GET', path: '/first-administrator', access: 'anyone', audit: null, handle: firstAdministratorPage },
  {
    method: 'POST',
    path: '/first-administrator',
    access: 'anyone',
    audit: 'person.add',
    handle: createFirstAdministrator,
  },
  { method: 'GET', path: '/account', access: 'signed-in', audit: null, handle: accountPage },
  {
    method: 'POST',
    path: '/account/password',
    access: 'signed-in',
    audit: 'person.change-password',
    handle: changeOwnPassword,
  },
  { method: 'GET', path: '/account/stay', access: 'signed-in', audit: null, handle: stay },
  { method: 'POST', path: '/account/timed-out', access: 'signed-in', audit: 'person.time-out', handle: timeOut },
  { method: 'GET', path: '/account/unsent', access: 'signed-in', audit: null, handle: unsentPage },
  {
    method: 'POST',
    path: '/account/unsent',
    access: 'signed-in',
    audit: 'person.discard-unsent',
    handle: discardUnsent,
  },
  { method: 'GET', path: '/account/prove', access: 'signed-in', audit: null, handle: provePage },
  { method: 'POST', path: '/account/prove', access: 'signed-in', audit: 'person.prove', handle: prove },
  { method: 'GET', path: '/account/second-factor', access: 'signed-in', audit: null, handle: ownSetUpPage },
  {
    method: 'POST',
    path: '/account/second-factor',
    access: 'signed-in',
    audit: 'person.add-second-factor',
    handle: ownSetUp,
  },
  {
    method: 'POST',
    path: '/account/second-factor/remove',
    access: 'signed-in',
    audit: 'person.remove-second-factor',
    handle: removeOwnFactor,
  },
  {
    method: 'POST',
    path: '/account/recovery-codes',
    access: 'signed-in',
    audit: 'person.renew-recovery-codes',
    handle: renewRecoveryCodes,
  },
  {
    method: 'POST',
    path: '/account/sessions/end',
    access: 'signed-in',
    audit: 'person.end-own-sessions',
    handle: endOwnSessions,
  },
  {
    method: 'POST',
    path: '/people/:id/sessions/end',
    access: 'people.manage',
    audit: 'person.end-sessions',
    handle: endSessionsOf,
  },
  {
    method: 'GET',
    path: '/people/:id/second-factor',
    access: 'people.manage',
    audit: null,
    handle: resetSecondFactorPage,
  },
  {
    method: 'POST',
    path: '/people/:id/second-factor',
    access: 'people.manage',
    audit: 'person.reset-second-factor',
    handle: resetSecondFactor,
  },
);
