import { Empty } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PageArea, PlanView } from '../model/plan-view.ts';
import { actionStanding } from '../model/standing.ts';
import { standingWords } from './parts/action-filter-form.tsx';
import { ActionRef } from './parts/links.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { Swatch } from './parts/stacked-bar.tsx';
import { Missing } from './parts/under.tsx';
import type { Standpoint } from './standpoint.ts';

/** Columns of areas that print on one sheet. */
export function OnAPagePage({ view, at }: { view: PlanView; at: Standpoint }) {
  return (
    <PlanFrame
      view={view}
      at={at}
      title={datedTitle('The plan on a page', at)}
      caption={view.title}
      current="on-a-page"
    >
      {view.onAPage.length === 0 ? (
        <Empty text="The documents this plan was read from have no plan on a page." />
      ) : (
        <div class="los-on-a-page">
          {view.onAPage.map((area) => (
            <PageAreaCard key={area.id} area={area} view={view} at={at} />
          ))}
        </div>
      )}
    </PlanFrame>
  );
}

function PageAreaCard({ area, view, at }: { area: PageArea; view: PlanView; at: Standpoint }) {
  return (
    <section class="los-on-a-page__area" aria-labelledby={`page-area-${area.id}`}>
      <h2 class="govuk-heading-s" id={`page-area-${area.id}`}>
        {area.title}
      </h2>
      {area.found ? (
        <p>
          <strong>What was found:</strong> {area.found}
        </p>
      ) : null}
      {area.commitments.length > 0 ? (
        <p>
          <strong>What we will do:</strong>
        </p>
      ) : null}
      <ul>
        {area.commitments.map((commitment) => (
          <li key={commitment.id} id={`commitment-${commitment.id}`}>
            {commitment.text} <Behind ids={commitment.actionIds} view={view} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The actions a promise stands on, each with how it stands. */
function Behind({ ids, view, at }: { ids: number[]; view: PlanView; at: Standpoint }) {
  const { actions } = planIndex(view);
  const found = ids.flatMap((id) => actions.get(id) ?? []);
  if (found.length === 0) return <Missing text="No action" />;
  return (
    <span class="los-on-a-page__actions">
      {found.map((action, index) => {
        const standing = actionStanding(action);
        return (
          <span key={action.id} class="los-nowrap">
            <Swatch name={standing} /> <ActionRef action={action} at={at} />
            <span class="govuk-visually-hidden"> {standingWords[standing]}</span>
            {index < found.length - 1 ? '; ' : null}
          </span>
        );
      })}
    </span>
  );
}
