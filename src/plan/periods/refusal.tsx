import { page, type Crumb, type PageReply } from '../../platform/web/route.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';

/** A page that says plainly why something cannot be done, and what can be done instead. Nothing was changed. */
export function refusal(
  title: string,
  reason: string,
  more: { status?: 403 | 409 | 422; crumbs?: Crumb[]; next?: Crumb } = {},
): PageReply {
  return page(
    title,
    <>
      <PageHeading text={title} />
      <p class="govuk-body">{reason}</p>
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
