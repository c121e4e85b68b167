import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';
import { planOfItem } from '../model/plan-queries.ts';
import { planIndex } from '../model/plan-index.ts';
import { readPlan } from '../model/read-plan.ts';
import { StepRatingTag } from '../updates/step-rating-tag.tsx';
import { dueInWords } from '../words.ts';
import { idIn } from '../../platform/id-in.ts';

/** GET /actions/:id/correct: to the correction of its one step, or a choice between its steps. */
export async function chooseStepToCorrect(request: WebRequest): Promise<Reply> {
  const { services, today, params } = request;
  const id = idIn(params['id']);
  const planId = id === null ? null : await planOfItem(services.db, id);
  const view = planId === null ? null : await readPlan(services, planId, today);
  const action = view && planIndex(view).actions.get(id ?? 0);
  const [first, ...others] = action?.steps ?? [];
  if (!view || !action || !first) return notFound();
  if (others.length === 0) return redirect(`/steps/${first.id}/correct`);
  const title = 'Which step was rated wrongly?';
  const main = (
    <>
      <PageHeading text={title} caption={`Action ${action.ref}`} />
      <p class="govuk-body-l">{action.text}</p>
      <ul class="govuk-list govuk-list--spaced">
        {action.steps.map((step) => (
          <li key={step.id}>
            <a class="govuk-link" href={`/steps/${step.id}/correct`}>
              Due {dueInWords(step)}
            </a>{' '}
            <StepRatingTag rating={step.rating} />
          </li>
        ))}
      </ul>
    </>
  );
  const crumbs = [
    { text: view.title, href: `/plan/${view.id}` },
    { text: `Action ${action.ref}`, href: `/actions/${action.id}` },
  ];
  return page(title, main, { breadcrumbs: crumbs, section: 'month', width: 'two-thirds' });
}
