import { inWords } from '../../methods/calendar.ts';
import { page, type PageReply, type Visitor } from '../../platform/web/route.ts';
import { Button, PageHeading } from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { ItemKindShown, ItemLife } from './item-queries.ts';
import { PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';

/** The plan's page while there is no plan: what to do, for those who can. */
export function noPlanPage(visitor: Visitor | null): PageReply {
  return page(
    'No plan yet',
    <>
      <PageHeading text="No plan yet" />
      <p class="govuk-body">
        Bring in your improvement plan as it is: a Word, Excel, PDF, CSV or text file. Nothing has to be set up first.
      </p>
      {visitor?.abilities.has('plan.import') ? (
        <Button text="Import a plan" href="/import" />
      ) : (
        <p class="govuk-body">The programme office can import it.</p>
      )}
    </>,
    { section: 'plan' },
  );
}

/** An item that was not in the plan at the date: not found then, and when it can be seen. */
export function notThenPage(view: PlanView, at: Standpoint, kind: ItemKindShown, life: ItemLife): PageReply {
  const title = `This ${kind} was not in the plan on ${inWords(at.asAt)}`;
  const seenOn = life.to === null || at.asAt < life.from ? life.from : null;
  return page(
    title,
    <PlanFrame view={view} at={at} title={title} current={null}>
      <p class="govuk-body-l">{life.name}</p>
      <p class="govuk-body">
        It came into the plan on {inWords(life.from)}
        {life.to === null ? '.' : ` and was in it until ${inWords(life.to)}.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${at.path}?as-at=${seenOn ?? life.from}`}>
          See it as at {inWords(seenOn ?? life.from)}
        </a>
      </p>
    </PlanFrame>,
    { status: 404, section: 'plan' },
  );
}
