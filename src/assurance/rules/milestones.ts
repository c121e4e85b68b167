import { addDays, inWords } from '../../methods/calendar.ts';
import { isDone, wordingOf, type Action, type Milestone, type Step } from '../../plan/index.ts';
import {
  aboutAction,
  aboutMilestone,
  ownerOf,
  programmeOffice,
  saysDue,
  saysMilestone,
  saysNothing,
  saysRating,
} from '../quotations.ts';
import type { Found, Rule } from '../rule.ts';

/**
 * The steps of a linked action that a milestone speaks of. Where an action has several ("North Street to open…",
 * "South Street to open…") and the milestone names one of them, the others are not its business.
 */
function stepsMeant(milestone: Milestone, action: Action): Step[] {
  if (action.steps.length < 2) return action.steps;
  const wording = wordingOf(action.steps.map((step) => step.due));
  const words = wording.stems(milestone.text);
  const scored = action.steps.map((step) => ({ step, share: wording.cover(wording.stems(step.due), words).share }));
  const most = Math.max(...scored.map((one) => one.share));
  return most === 0 ? action.steps : scored.filter((one) => one.share === most).map((one) => one.step);
}

/** Rated as not done; or rated with a word nobody has explained, and by its own date not due yet or not dated at all. */
function isOpen(step: Step, asAt: string): boolean {
  if (!step.rating || isDone(step)) return false;
  return step.rating.delivery !== null || step.byOn === null || step.byOn >= asAt;
}

const saidAchieved: Rule = {
  id: 'milestone-achieved-action-open',
  title: 'Milestone said achieved while its action is open',
  group: 'Links',
  asks: 'Which is right: has the milestone been reached, or is the action still to be done?',
  because: 'The timeline tells the board it is done, and the plan tells its owner it is not.',
  find: (facts) =>
    facts.view.milestones
      .filter((milestone) => milestone.saidAchieved)
      .flatMap((milestone) =>
        milestone.actionIds.flatMap((id): Found[] => {
          const action = facts.index.actions.get(id);
          const open =
            action && !action.closure ? stepsMeant(milestone, action).filter((step) => isOpen(step, facts.asAt)) : [];
          if (!action || open.length === 0) return [];
          return [
            {
              subject: `milestone:${milestone.id} action:${id}`,
              about: [aboutMilestone(facts, milestone), aboutAction(action)],
              says: [
                saysMilestone(facts, milestone),
                ...open.flatMap((step) => [saysRating(action, step), saysDue(facts, action, step)]),
              ],
              facts: ['achieved, action open'],
              to: ownerOf(action),
              since: milestone.byOn ? addDays(milestone.byOn, 1) : milestone.from.since,
            },
          ];
        }),
      ),
  examples: [
    {
      when: 'its date has passed, nothing else was said, and the action is on track',
      given: {
        areas: [{ title: 'Visits', actions: [{ ref: 'V1', due: 'December 2026', rating: 'On track' }] }],
        milestones: [{ number: 3, text: 'New visiting standards in use', by: '2026-06-30', actions: ['V1'] }],
      },
      raises: ['Milestone 3, V1'],
    },
    {
      when: 'the action is rated with a word nobody has explained, and has no date',
      given: {
        words: [{ word: 'Blue' }],
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'TBC', rating: 'Blue' },
              { ref: 'V2', due: 'May 2026', rating: 'Blue' },
            ],
          },
        ],
        milestones: [{ number: 3, text: 'Standards and records', by: '2026-06-30', actions: ['V1', 'V2'] }],
      },
      raises: ['Milestone 3, V1'],
    },
    {
      when: 'the action is done, or the milestone is to come, or was said to be missed',
      given: {
        areas: [
          {
            title: 'Visits',
            actions: [
              { ref: 'V1', due: 'June 2026', rating: 'Done' },
              { ref: 'V2', due: 'December 2026', rating: 'On track' },
            ],
          },
        ],
        milestones: [
          { number: 1, text: 'Standards in use', by: '2026-06-30', actions: ['V1'] },
          { number: 2, text: 'Records in order', by: '2026-12-31', actions: ['V2'] },
          { number: 3, text: 'All teams trained', by: '2026-06-30', state: 'missed', actions: ['V2'] },
        ],
      },
      raises: [],
    },
    {
      when: 'the milestone names the part of the action that is done',
      given: {
        areas: [
          {
            title: 'Homes',
            actions: [
              {
                ref: 'H1',
                steps: [
                  { due: 'North Street home to open in April 2026', rating: 'Done' },
                  { due: 'South Street home to open in July 2026', rating: 'Delayed' },
                ],
              },
            ],
          },
        ],
        milestones: [{ number: 1, text: 'Opened a new home – North Street', by: '2026-06-30', actions: ['H1'] }],
      },
      raises: [],
    },
  ],
};

const datePassed: Rule = {
  id: 'milestone-date-passed',
  title: 'Milestone not reached by its date',
  group: 'Dates',
  asks: 'Has it been reached since? If not, when will it be, and who agreed the new date?',
  because: 'A milestone is a date the plan promised in public.',
  find: (facts) =>
    facts.view.milestones.flatMap((milestone): Found[] => {
      if (milestone.state !== 'expected' || !milestone.byOn || milestone.byOn >= facts.asAt) return [];
      const lead = milestone.actionIds.flatMap((id) => facts.index.actions.get(id) ?? [])[0];
      return [
        {
          subject: `milestone:${milestone.id}`,
          about: [aboutMilestone(facts, milestone)],
          says: [
            saysMilestone(facts, milestone),
            saysNothing(
              'Still expected',
              `the timeline at ${inWords(facts.asAt)}`,
              aboutMilestone(facts, milestone).href,
            ),
          ],
          facts: [`by ${milestone.byOn}`],
          to: lead ? ownerOf(lead) : programmeOffice,
          since: addDays(milestone.byOn, 1),
        },
      ];
    }),
  examples: [
    {
      when: 'it is still expected after its date',
      given: { milestones: [{ number: 1, text: 'Standards in use', by: '2026-06-30', state: 'expected' }] },
      raises: ['Milestone 1'],
    },
    {
      when: 'it was reached, or its date is today',
      given: {
        milestones: [
          { number: 1, text: 'Standards in use', by: '2026-06-30', state: 'achieved' },
          { number: 2, text: 'Records in order', by: '2026-09-15', state: 'expected' },
        ],
      },
      raises: [],
    },
  ],
};

export const milestoneRules: Rule[] = [saidAchieved, datePassed];
