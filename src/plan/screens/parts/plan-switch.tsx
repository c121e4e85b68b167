/** The way from one plan to another, where there are several: links at the top of the overview. */
export function PlanSwitch({ plans, current }: { plans: { id: number; title: string }[]; current: number }) {
  if (plans.length < 2) return null;
  return (
    <nav aria-label="Other plans">
      <p class="govuk-body-s govuk-!-margin-bottom-2">
        Plans:{' '}
        {plans.map((plan, index) => (
          <>
            {index > 0 ? ' | ' : null}
            {plan.id === current ? (
              <strong aria-current="true">{plan.title}</strong>
            ) : (
              <a class="govuk-link" href={`/plan/${plan.id}`}>
                {plan.title}
              </a>
            )}
          </>
        ))}
      </p>
    </nav>
  );
}
