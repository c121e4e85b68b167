import { areaStories } from './areas/index.ts';
import { demoCalendar } from './calendar.ts';
import { glossary, numberedMilestones, onAPage } from './front-matter.ts';
import { demoRatingWords, wordFor } from './rating-key.ts';
import { firstMonth, type ActionStory, type AreaStory } from './story.ts';
import type { PlanFile, PlanFileArea } from '../src/plan/index.ts';

/**
 * The demo authority's plan as it was first imported, on the first day of the seven months: actions added since are
 * not in it, and wording and dates are those it began with.
 * @param today ISO day the demo is seen from; the same day always gives the same plan
 */
export function demoPlan(today: string): PlanFile {
  const when = demoCalendar(today);
  return {
    kind: 'plan',
    asAt: when.day(firstMonth, 1),
    ratingScale: demoRatingWords.map(({ word, definition }) => ({ word, definition })),
    glossary: glossary.map(([abbreviation, expansion]) => ({ abbreviation, expansion })),
    milestones: numberedMilestones(when),
    onAPage: onAPage.map(({ area, found, commitments }) => ({
      area,
      found,
      commitments: commitments.map((commitment) => commitment.text),
    })),
    areas: areaStories.map((write) => areaAsPlanned(write(when))),
    unplaced: [],
    warnings: [],
  };
}

function areaAsPlanned(story: AreaStory): PlanFileArea {
  return {
    chapter: story.chapter,
    number: story.number,
    letter: story.letter,
    title: story.title,
    parent: story.parent,
    needsToImprove: story.needsToImprove,
    source: story.source,
    findings: story.findings.map(({ text, group }) => ({ text, group: group ?? null })),
    actions: story.actions.filter((action) => !action.added).map((action) => actionAsPlanned(action, story.workstream)),
    assessedBy: story.assessedBy,
    measures: story.measures.map(({ text, targets }) => ({ text, targets })),
    narrative: [],
    seeAlso: story.seeAlso,
  };
}

/** An action in the plan's own format; used for those there from the start and those added later. */
export function actionAsPlanned(action: ActionStory, workstream: string): PlanFileArea['actions'][number] {
  return {
    ref: action.ref,
    text: action.text,
    owners: action.owners,
    extra: { Workstream: workstream },
    steps: action.steps.map((step) => ({ ...step.due, rating: wordFor(step.start) })),
  };
}
