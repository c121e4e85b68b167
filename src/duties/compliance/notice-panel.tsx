import type { VNode } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import type { PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { Section } from '../../platform/web/ui/index.ts';
import { clausesOfItem } from './compliance-queries.ts';
import { firstWords } from './notice-parts.tsx';

/** On an action's page: the clauses of notices it answers, as people joined them. Nothing where there are none. */
export async function noticePanels(
  services: Services,
  view: PlanView,
  { actionId }: { areaId?: number; actionId?: number },
): Promise<VNode[]> {
  if (actionId === undefined) return [];
  const clauses = await clausesOfItem(services.db, actionId, view.asAt);
  if (clauses.length === 0) return [];
  return [
    <Section key="clauses" id="clauses" title="Clauses of a notice it answers" count={clauses.length}>
      <ul class="govuk-list">
        {clauses.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={`/clauses/${one.id}`}>
              {one.clause}
            </a>{' '}
            of {one.notice}
            {one.dated ? ` of ${inWords(one.dated)}` : ''}: {firstWords(one.text, 200)}
          </li>
        ))}
      </ul>
    </Section>,
  ];
}
