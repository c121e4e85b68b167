import { routes, type Route } from '../platform/web/route.ts';
import { accountPage, changeOwnPassword } from './accounts/account.ts';
import { addPerson, addPersonPage } from './accounts/add-person.ts';
import { deactivatePerson, deactivatePersonPage } from './accounts/deactivate-person.tsx';
import { editPerson, editPersonPage } from './accounts/edit-person.tsx';
import { peoplePage } from './accounts/people.ts';
import { personPage, reactivatePerson } from './accounts/person.ts';
import { addRole, addRolePage, changeRole, changeRolePage } from './accounts/person-roles.ts';
import { resetPassword, resetPasswordPage } from './accounts/reset-password.tsx';
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
  { method: 'GET', path: '/people', access: 'people.manage', audit: null, handle: peoplePage },
  { method: 'GET', path: '/people/new', access: 'people.manage', audit: null, handle: addPersonPage },
  { method: 'POST', path: '/people/new', access: 'people.manage', audit: 'person.add', handle: addPerson },
  { method: 'GET', path: '/people/:id', access: 'people.manage', audit: null, handle: personPage },
  { method: 'GET', path: '/people/:id/edit', access: 'people.manage', audit: null, handle: editPersonPage },
  { method: 'POST', path: '/people/:id/edit', access: 'people.manage', audit: 'person.edit', handle: editPerson },
  { method: 'GET', path: '/people/:id/roles/new', access: 'people.manage', audit: null, handle: addRolePage },
  { method: 'POST', path: '/people/:id/roles/new', access: 'people.manage', audit: 'person.add-role', handle: addRole },
  { method: 'GET', path: '/people/:id/roles/:grant', access: 'people.manage', audit: null, handle: changeRolePage },
  {
    method: 'POST',
    path: '/people/:id/roles/:grant',
    access: 'people.manage',
    audit: 'person.change-role',
    handle: changeRole,
  },
  { method: 'GET', path: '/people/:id/password', access: 'people.manage', audit: null, handle: resetPasswordPage },
  {
    method: 'POST',
    path: '/people/:id/password',
    access: 'people.manage',
    audit: 'person.reset-password',
    handle: resetPassword,
  },
  { method: 'GET', path: '/people/:id/deactivate', access: 'people.manage', audit: null, handle: deactivatePersonPage },
  {
    method: 'POST',
    path: '/people/:id/deactivate',
    access: 'people.manage',
    audit: 'person.deactivate',
    handle: deactivatePerson,
  },
  {
    method: 'POST',
    path: '/people/:id/reactivate',
    access: 'people.manage',
    audit: 'person.reactivate',
    handle: reactivatePerson,
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
