import { Pagination } from './govuk.ts';
import type { Paging } from '../paging.ts';

type Props = {
  paging: Paging<unknown>;
  href: (page: string) => string;
  /** Whether it may be shown all at once; not where it may be very long. */
  whole?: boolean;
};

/** The way to a long list's other pages, and to all of it at once. Nothing for a list of one page. */
export function PagesOf({ paging, href, whole = true }: Props) {
  const { page, pages, total, all } = paging;
  if (pages === 1) return null;
  if (all) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={href('1')}>
          Show page by page
        </a>
      </p>
    );
  }
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages);
  const items = near.flatMap((one, index) => {
    const gap = index > 0 && one - (near[index - 1] ?? 0) > 1 ? [{ ellipsis: true }] : [];
    return [...gap, { number: String(one), href: href(String(one)), current: one === page }];
  });
  return (
    <>
      <Pagination
        previous={page > 1 ? { href: href(String(page - 1)) } : undefined}
        next={page < pages ? { href: href(String(page + 1)) } : undefined}
        items={items}
      />
      {whole ? (
        <p class="govuk-body">
          <a class="govuk-link" href={href('all')}>
            Show all {total.toLocaleString('en-GB')}
          </a>
        </p>
      ) : null}
    </>
  );
}
