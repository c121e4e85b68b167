import { namesOfPeople } from './accounts/people-queries.ts';
import { titlesOfPosts } from './posts/post-queries.ts';
import { describeAudits } from './audit/audit-words.ts';

/** How this room's own changes read in the audit log. */
describeAudits({
  changes: {
    'person.sign-in': 'Signed in',
    'person.begin-sign-in': 'Gave their password, with a step left to do',
    'person.sign-out': 'Signed out',
    'person.prove': 'Gave their password again',
    'person.add-second-factor': 'Set up an app for codes',
    'person.remove-second-factor': 'Stopped using an app for codes',
    'person.renew-recovery-codes': 'Got new recovery codes',
    'person.reset-second-factor': 'Took away someone’s app for codes',
    'person.end-own-sessions': 'Signed themselves out elsewhere',
    'person.end-sessions': 'Signed someone out everywhere',
    'person.choose-password': 'Chose their own password',
    'person.change-password': 'Changed their password',
    'person.reset-password': 'Gave a new password',
    'person.add': 'Added a person',
    'person.edit': 'Changed a person',
    'person.add-role': 'Gave a role',
    'person.change-role': 'Changed a role',
    'person.deactivate': 'Deactivated a person',
    'person.reactivate': 'Let a person sign in again',
    'post.add': 'Added a post',
    'post.edit': 'Changed a post',
    'post.add-holder': 'Gave a post to someone',
    'post.change-holder': 'Changed who holds a post',
    'post.merge': 'Merged two posts',
    'authority.name': 'Named the council',
    'authority.contacts': 'Changed whom people can ask',
    'audit.download': 'Downloaded the audit log',
  },
  fields: {
    aliases: 'Also known as',
    from: 'First day',
    to: 'Last day',
    leaves: 'Leaves the post the day before',
    email: 'Email address',
    signedOut: 'Signed out',
    by: 'With',
    passwordServesUntil: 'One-time password serves until',
  },
  subjects: {
    person: { word: 'Person', href: (id) => `/people/${id}`, names: namesOfPeople },
    post: { word: 'Post', href: (id) => `/posts/${id}`, names: titlesOfPosts },
    audit: { word: 'Audit log' },
    authority: { word: 'The council' },
  },
});
