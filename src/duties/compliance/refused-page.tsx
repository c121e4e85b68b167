import { PageHeading } from '../../platform/web/ui/index.ts';

/** Why something cannot be had, in place of it. */
export function RefusedPage({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body">{reason}</p>
    </>
  );
}
