import { Button, Empty, PageHeading } from '../../platform/web/ui/index.ts';

type Props = { plans: { id: number; title: string; is_main: boolean }[]; mayImport: boolean };

export function PlansPage({ plans, mayImport }: Props) {
  return (
    <>
      <PageHeading text="Plans" />
      {plans.length === 0 ? <Empty text="No plan has been imported yet." /> : null}
      <ul class="govuk-list govuk-list--spaced">
        {plans.map((plan, index) => (
          <li key={plan.id}>
            <a class="govuk-link" href={`/plan/${plan.id}`}>
              {plan.title}
            </a>
            {index === 0 && plans.length > 1 ? ' (the main plan)' : null}
          </li>
        ))}
      </ul>
      {mayImport ? <Button text="Import a plan" href="/import" classes="govuk-button--secondary" /> : null}
    </>
  );
}
