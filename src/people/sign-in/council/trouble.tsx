import { page, type PageReply, type WebRequest } from '../../../platform/web/route.ts';
import { Button, PageHeading, TwoThirds } from '../../../platform/web/ui/index.ts';

/** A page for someone whom the council's sign-in did not bring in: why, and what to do. */
export function notLetIn({ services }: WebRequest, why: string, status = 403): PageReply {
  const name = services.config.signIn.oidc?.name ?? 'your council account';
  const title = 'You could not be signed in';
  return page(
    title,
    <TwoThirds>
      <PageHeading text={title} />
      <p class="govuk-body">You came with {name}.</p>
      <p class="govuk-body">{why}</p>
      <Button text="Try again" href="/sign-in" classes="govuk-button--secondary" />
    </TwoThirds>,
    { status, setCookies: [{ name: 'los-flow', value: '', maxAge: 0 }] },
  );
}
