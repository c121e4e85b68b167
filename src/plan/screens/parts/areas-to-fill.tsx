import { Section } from '../../../platform/web/ui/index.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { countOf } from '../../words.ts';
import type { Standpoint } from '../standpoint.ts';

/** The areas of a plan that has no action yet, as one started from a report: where actions are to be added. */
export function AreasToFill({ view, at }: { view: PlanView; at: Standpoint }) {
  if (view.actions.length > 0 || view.areas.length === 0) return null;
  const findings = Map.groupBy(view.findings, (finding) => finding.areaId);
  return (
    <Section id="areas" title="Areas" count={view.areas.length}>
      <p class="govuk-body">
        The plan has no actions yet. Open an area to read its findings and add the actions that answer them.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {view.areas.map((area) => (
          <li key={area.id}>
            <a class="govuk-link" href={at.href(`/areas/${area.id}`)}>
              {[area.code, area.title].filter(Boolean).join(' ')}
            </a>
            <span class="govuk-hint los-under">{countOf(findings.get(area.id)?.length ?? 0, 'finding')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
