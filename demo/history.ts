import { actionAsPlanned } from './plan.ts';
import { answers } from './answers.ts';
import { areaStories } from './areas/index.ts';
import { demoCalendar, type DemoCalendar } from './calendar.ts';
import { measuresIn } from './measures-history.ts';
import { milestones } from './front-matter.ts';
import { titleOf } from './posts.ts';
import {
  storyMonths,
  workstreamLeads,
  type ActionStory,
  type AreaStory,
  type FindingStory,
  type MeasureStory,
} from './story.ts';
import { wordForImpact } from './rating-key.ts';
import { updatesIn } from './updates-history.ts';
import type { DemoClosure, DemoImpactRating, DemoMonth, DemoNewAction } from './demo-shapes.ts';

/**
 * Seven months of running the plan, oldest first. Six are locked; the last is open, about half updated, with two
 * updates sent back. Within a month, load new actions first, then changes of wording and date, then ratings.
 * @param today ISO day the demo is seen from; the same day always gives the same history
 */
export function demoHistory(today: string): DemoMonth[] {
  const when = demoCalendar(today);
  const areas = areaStories.map((write) => write(when));
  return storyMonths.map((month) => monthOf(month, areas, when));
}

function monthOf(month: number, areas: AreaStory[], when: DemoCalendar): DemoMonth {
  const open = month === 0;
  const actions = areas.flatMap((area) => area.actions);
  return {
    month: when.key(month),
    asAt: open ? when.today : when.last(month),
    state: open ? 'open' : 'locked',
    newActions: areas.flatMap((area) => newActionsIn(month, area)),
    reworded: actions.flatMap((action) => rewordingsIn(month, action)),
    ...updatesIn(month, actions),
    closures: actions.flatMap((action) => closuresIn(month, action)),
    narrative: areas
      .map((area) => ({ area: area.title, paragraphs: area.narrative[month - storyMonths[0]] ?? [] }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    ...measuresIn(month, areas, when),
    impactRatings: areas.flatMap((area) => impactRatingsIn(month, area)),
    milestones: milestones.flatMap(({ achieved }, index) =>
      achieved?.month === month
        ? [{ number: index + 1, claim: 'achieved' as const, note: achieved.note, by: titleOf(achieved.by) }]
        : [],
    ),
    answers: answers
      .filter((answer) => answer.month === month)
      .map(({ kind, about, answer, by }) => ({ kind, about, answer, by: titleOf(by) })),
  };
}

function newActionsIn(month: number, area: AreaStory): DemoNewAction[] {
  return area.actions.flatMap((action) =>
    action.added?.month === month
      ? [
          {
            area: area.title,
            ...actionAsPlanned(action, area.workstream),
            origin: action.added.origin,
            by: titleOf(action.added.by),
          },
        ]
      : [],
  );
}

function rewordingsIn(month: number, { ref, text, reworded }: ActionStory) {
  if (reworded?.month !== month) return [];
  return [{ ref, from: text, to: reworded.to, reason: reworded.reason, by: titleOf(reworded.by) }];
}

function closuresIn(month: number, { ref, closed }: ActionStory): DemoClosure[] {
  if (closed?.month !== month) return [];
  const { reason, evidence, approver, watchUntil } = closed;
  return [{ ref, reason, evidence, approver: titleOf(approver), watchUntil }];
}

/** What has changed for children is judged by the senior leader of the workstream, not by whoever did the work. */
function impactRatingsIn(month: number, area: AreaStory): DemoImpactRating[] {
  const by = titleOf(workstreamLeads[area.workstream]);
  const of = (kind: DemoImpactRating['of'], items: (FindingStory | MeasureStory)[]) =>
    items.flatMap(({ text, impact = [] }) =>
      impact
        .filter(([rated]) => rated === month)
        .map(([, claimed, reason]) => {
          const word = wordForImpact(claimed);
          return { of: kind, area: area.title, text, word, impact: claimed, reason, by };
        }),
    );
  return [...of('finding', area.findings), ...of('measure', area.measures)];
}
