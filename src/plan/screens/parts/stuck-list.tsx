import type { PlanView } from '../../model/plan-view.ts';
import { capital, listInWords } from '../../words.ts';
import type { StuckAction } from '../overview-model.ts';
import type { Standpoint } from '../standpoint.ts';
import { ActionRef, AreaLink, beginning } from './links.tsx';
import { Under } from './under.tsx';

/** Where the plan is stuck: the few actions that most need a decision, each with the facts that say so. */
export function StuckList({ view, at, stuck }: { view: PlanView; at: Standpoint; stuck: StuckAction[] }) {
  return (
    <section aria-labelledby="stuck">
      <h2 class="govuk-heading-m" id="stuck">
        Where it is stuck
      </h2>
      {stuck.length === 0 ? (
        <p class="govuk-body">Nothing is overdue, late or at risk.</p>
      ) : (
        <ol class="los-stuck">
          {stuck.map(({ action, reasons }) => (
            <li key={action.id}>
              <ActionRef action={action} at={at} /> {action.ref ? beginning(action.text, 90) : null}
              <Under>
                <strong>{capital(listInWords(reasons))}</strong> ·{' '}
                <AreaLink areaId={action.areaId} view={view} at={at} />
              </Under>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
