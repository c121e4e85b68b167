import { areaStories } from './areas/index.ts';
import { demoCalendar } from './calendar.ts';
import { milestones, onAPage } from './front-matter.ts';
import type { DemoLinks } from './demo-shapes.ts';

/**
 * What a person joined up after importing the plan: findings to actions, actions to measures, commitments and
 * milestones to actions, and measures to where their readings come from. Some ends are left loose on purpose.
 * Actions added to the plan later are included.
 */
export function demoLinks(today: string): DemoLinks {
  const areas = areaStories.map((write) => write(demoCalendar(today)));
  return {
    findingActions: areas.flatMap((area) =>
      area.findings.flatMap((finding) =>
        finding.actions.map((action) => ({ area: area.title, finding: finding.text, action })),
      ),
    ),
    actionMeasures: areas.flatMap((area) =>
      area.measures.flatMap((measure) =>
        measure.actions.map((action) => ({ action, area: area.title, measure: measure.text })),
      ),
    ),
    commitmentActions: onAPage.flatMap(({ area, commitments }) =>
      commitments.flatMap(({ text, actions }) => actions.map((action) => ({ area, commitment: text, action }))),
    ),
    milestoneActions: milestones.flatMap(({ actions }, index) =>
      actions.map((action) => ({ milestone: index + 1, action })),
    ),
    measureSources: areas.flatMap((area) =>
      area.measures.flatMap(({ text, source }) =>
        source ? [{ area: area.title, measure: text, kind: source.kind, title: source.title }] : [],
      ),
    ),
  };
}
