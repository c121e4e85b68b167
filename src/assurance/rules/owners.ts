import { countOf, isDone, type Action, type OwnerPost } from '../../plan/index.ts';
import type { Facts } from '../facts.ts';
import { aboutAction, aboutPlan, nameOf, programmeOffice, saysAction, saysNothing } from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';

/** Actions that somebody still has to do something about. */
function openActions(facts: Facts): Action[] {
  return facts.view.actions.filter(
    (action) => !action.closure && !(action.steps.length > 0 && action.steps.every((step) => isDone(step))),
  );
}

const postUnheld: Rule = {
  id: 'post-unheld',
  title: 'Owner post that nobody holds',
  group: 'Owners',
  asks: 'Who holds this post, or who answers for its actions until it is filled?',
  because: 'A post that nobody holds cannot do the work, and its actions will not say so.',
  find: (facts) => {
    const open = openActions(facts);
    const owners = (actions: Action[]) => [
      ...new Map<number, OwnerPost>(actions.flatMap((action) => action.owners.map((post) => [post.id, post]))).values(),
    ];
    const unheld = owners(open).filter((post) => post.holder === null);
    const named = owners(facts.view.actions);
    const held = named.filter((post) => post.holder !== null).length;
    // Until most posts have their people, filling them in is one job.
    if (unheld.length > 1 && held * 2 < named.length)
      return [
        {
          subject: 'no holders',
          about: [aboutPlan(facts)],
          says: [
            saysNothing(
              unheld.map((post) => post.title).join('; '),
              `${countOf(unheld.length, 'post')} that ${unheld.length === 1 ? 'owns' : 'own'} open actions`,
              `/plan/${facts.view.id}/actions`,
            ),
            saysNothing(
              held === 0
                ? 'Nobody is recorded as holding any of them'
                : `${held} of ${countOf(named.length, 'owner post')} held`,
              'posts and their holders',
              '/posts',
            ),
          ],
          facts: ['no holders'],
          to: programmeOffice,
          since: open.map((action) => action.from.since).sort()[0] ?? facts.asAt,
        },
      ];
    return unheld.map((post): Found => {
      const theirs = open.filter((action) => action.owners.some((owner) => owner.id === post.id));
      return {
        subject: `post:${post.id}`,
        about: [
          {
            kind: 'post',
            id: post.id,
            ref: post.title,
            title: post.title,
            href: `/posts/${post.id}/actions`,
            areaId: null,
          },
          ...theirs.map(aboutAction),
        ],
        says: [
          saysNothing(post.title, `owner of ${theirs.map(nameOf).join(', ')}`, `/posts/${post.id}/actions`),
          saysNothing('Nobody holds this post', 'posts and their holders', '/posts'),
        ],
        facts: ['unheld'],
        to: programmeOffice,
        since: theirs.map((action) => action.from.since).sort()[0] ?? facts.asAt,
      };
    });
  },
  examples: [
    {
      when: 'one of two owner posts is empty',
      given: {
        posts: { 'Head of visits': null, 'Head of plans': 'Ann Example' },
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', owners: ['Head of visits'], rating: 'On track', due: 'June 2027' },
              { ref: 'V2', owners: ['Head of plans'], rating: 'On track', due: 'June 2027' },
            ],
          },
        ],
      },
      raises: ['Head of visits, V1'],
    },
    {
      when: 'no holder is known for any post, which is one question',
      given: {
        posts: { 'Head of visits': null, 'Head of plans': null },
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', owners: ['Head of visits'] },
              { ref: 'V2', owners: ['Head of plans'] },
            ],
          },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'the empty post owns nothing that is still to be done',
      given: {
        posts: { 'Head of visits': null, 'Head of plans': 'Ann Example' },
        areas: [
          { title: 'Visits', actions: [{ ref: 'V1', owners: ['Head of visits'], rating: 'Done', due: 'June 2026' }] },
        ],
      },
      raises: [],
    },
  ],
};

const noOwner: Rule = {
  id: 'action-without-owner',
  title: 'Action with no owner',
  group: 'Owners',
  asks: 'Who answers for this?',
  because: 'What nobody owns nobody does.',
  find: (facts) => {
    const orphans = openActions(facts).filter((action) => action.owners.length === 0);
    if (orphans.length > 1 && facts.view.actions.every((action) => action.owners.length === 0))
      return [
        {
          subject: 'no owners',
          about: [aboutPlan(facts)],
          says: [
            saysNothing(
              `${countOf(orphans.length, 'open action')}, and no owner named for any`,
              'the plan',
              `/plan/${facts.view.id}/actions`,
            ),
          ],
          facts: ['no owners'],
          to: programmeOffice,
          since: orphans.map((action) => action.from.since).sort()[0] ?? facts.asAt,
        },
      ];
    return orphans.map((action): Found => ({
      subject: `action:${action.id}`,
      about: [aboutAction(action)],
      says: [saysAction(facts, action), saysNothing('No owner', `owner of ${nameOf(action)}`, `/actions/${action.id}`)],
      facts: ['no owner'],
      to: programmeOffice,
      since: action.from.since,
    }));
  },
  examples: [
    {
      when: 'one action names no owner',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1', owners: [] }, { ref: 'V2' }] }] },
      raises: ['V1'],
    },
    {
      when: 'the plan has no owners at all, which is one question',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', owners: [] },
              { ref: 'V2', owners: [] },
            ],
          },
        ],
      },
      raises: ['An example plan'],
    },
    {
      when: 'every action has an owner',
      given: { areas: [{ title: 'Visits', actions: [{ ref: 'V1' }] }] },
      raises: [],
    },
  ],
};

export const ownerRules: Rule[] = [postUnheld, noOwner];
