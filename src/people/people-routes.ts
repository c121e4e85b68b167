import './audit-names.ts';
import { routes, type Route } from '../platform/web/route.ts';
import { addPerson, addPersonPage } from './accounts/add-person.ts';
import { deactivatePerson, deactivatePersonPage } from './accounts/deactivate-person.tsx';
import { editPerson, editPersonPage } from './accounts/edit-person.tsx';
import { peoplePage } from './accounts/people.ts';
import { personPage, reactivatePerson } from './accounts/person.ts';
import { addRole, addRolePage, changeRole, changeRolePage } from './accounts/person-roles.ts';
import { resetPassword, resetPasswordPage } from './accounts/reset-password.tsx';
import { accessReviewRoutes } from './access/access-review.ts';
import { limitRole, limitRolePage } from './access/limit-role.ts';
import { serviceRoutes } from './access/service-teams.ts';
import { whoMayRoutes } from './access/who-may.ts';
import { protectionRoutes } from './data-protection/protection-routes.ts';
import { auditLogPage, downloadAuditLog } from './audit/audit-log.ts';
import { authorityPage, nameAuthority } from './authority/authority.tsx';
import { contactsPage, saveContacts } from './authority/contacts-form.tsx';
import { statusPage } from './operations/status.tsx';
import { outboxPage } from './outbox/outbox.ts';
import { addPost, addPostPage, editPost, editPostPage } from './posts/edit-post.ts';
import { addHolder, addHolderPage, changeHolder, changeHolderPage } from './posts/holder.ts';
import { mergePost, mergePostPage } from './posts/merge-posts.tsx';
import { postPage } from './posts/post.ts';
import { postsPage } from './posts/posts-list.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Every page of the room: signing in, people, posts, the audit log and the outbox. */
export const peopleRoutes: Route[] = routes(
  ...signInRoutes,
  ...whoMayRoutes,
  ...accessReviewRoutes,
  { method: 'GET', path: '/authority', access: 'people.manage', audit: null, handle: authorityPage },
  { method: 'POST', path: '/authority', access: 'people.manage', audit: 'authority.name', handle: nameAuthority },
  { method: 'GET', path: '/authority/contacts', access: 'people.manage', audit: null, handle: contactsPage },
  {
    method: 'POST',
    path: '/authority/contacts',
    access: 'people.manage',
    audit: 'authority.contacts',
    handle: saveContacts,
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
  {
    method: 'GET',
    path: '/people/:id/roles/:grant/limit',
    access: 'people.manage',
    audit: null,
    handle: limitRolePage,
  },
  {
    method: 'POST',
    path: '/people/:id/roles/:grant/limit',
    access: 'people.manage',
    audit: 'person.limit-role',
    handle: limitRole,
  },
  ...serviceRoutes,
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
  { method: 'GET', path: '/posts', access: 'plan.read', audit: null, within: 'own', handle: postsPage },
  { method: 'GET', path: '/posts/new', access: 'posts.manage', audit: null, handle: addPostPage },
  { method: 'POST', path: '/posts/new', access: 'posts.manage', audit: 'post.add', handle: addPost },
  { method: 'GET', path: '/posts/:id', access: 'plan.read', audit: null, within: 'own', handle: postPage },
  { method: 'GET', path: '/posts/:id/edit', access: 'posts.manage', audit: null, handle: editPostPage },
  { method: 'POST', path: '/posts/:id/edit', access: 'posts.manage', audit: 'post.edit', handle: editPost },
  { method: 'GET', path: '/posts/:id/holders/new', access: 'posts.manage', audit: null, handle: addHolderPage },
  {
    method: 'POST',
    path: '/posts/:id/holders/new',
    access: 'posts.manage',
    audit: 'post.add-holder',
    handle: addHolder,
  },
  { method: 'GET', path: '/posts/:id/holders/:holding', access: 'posts.manage', audit: null, handle: changeHolderPage },
  {
    method: 'POST',
    path: '/posts/:id/holders/:holding',
    access: 'posts.manage',
    audit: 'post.change-holder',
    handle: changeHolder,
  },
  { method: 'GET', path: '/posts/:id/merge', access: 'posts.manage', audit: null, handle: mergePostPage },
  { method: 'POST', path: '/posts/:id/merge', access: 'posts.manage', audit: 'post.merge', handle: mergePost },
  ...protectionRoutes,
  { method: 'GET', path: '/audit', access: 'audit.read', audit: null, handle: auditLogPage },
  { method: 'GET', path: '/audit.csv', access: 'audit.read', audit: 'audit.download', handle: downloadAuditLog },
  { method: 'GET', path: '/status', access: 'operations.read', audit: null, handle: statusPage },
  { method: 'GET', path: '/outbox', access: 'outbox.read', audit: null, handle: outboxPage },
);
