type Props = {
  plans: { id: number; title: string }[];
  current: number;
  /** The page of the other plans to go to; their overviews when not said. */
  page?: string;
};

/** The way from one plan to another, where there are several: links at the top of the page. */
export function PlanSwitch({ plans, current, page }: Props) {
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
              <a class="govuk-link" href={page ? `/plan/${plan.id}/${page}` : `/plan/${plan.id}`}>
                {plan.title}
              </a>
            )}
          </>
        ))}
      </p>
    </nav>
  );
}
