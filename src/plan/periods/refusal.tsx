import { page, type Crumb, type PageReply } from '../../platform/web/route.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';

/**
 * A page that says plainly why something cannot be done, and what can be done instead. Nothing was changed; `typed` is
 * what the person had written, so that no words are lost with it.
 */
export function refusal(
  title: string,
  reason: string,
  more: { status?: 200 | 403 | 409 | 422; crumbs?: Crumb[]; next?: Crumb; typed?: string } = {},
): PageReply {
  return page(
    title,
    <>
      <PageHeading text={title} />
      <p class="govuk-body">{reason}</p>
      {more.typed ? (
        <>
          <h2 class="govuk-heading-m">What you wrote was not saved. Copy it from here</h2>
          <p class="govuk-body los-lines">{more.typed}</p>
        </>
      ) : null}
      {more.next ? (
        <p class="govuk-body">
          <a class="govuk-link" href={more.next.href}>
            {more.next.text}
          </a>
        </p>
      ) : null}
    </>,
    { status: more.status ?? 422, breadcrumbs: more.crumbs ?? [], width: 'two-thirds' },
  );
}
