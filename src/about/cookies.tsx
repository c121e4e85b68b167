import { cookies } from '../platform/web/cookies.ts';
import { page, type Reply } from '../platform/web/route.ts';
import { PageHeading, TwoThirds } from '../platform/web/ui/index.ts';
import { P } from './contact.tsx';

/** GET /cookies: every cookie the server may set, from the list it sets them by. */
export async function cookiesPage(): Promise<Reply> {
  return page('Cookies', <CookiesPage />);
}

function CookiesPage() {
  return (
    <TwoThirds>
      <PageHeading text="Cookies" />
      <P>
        A cookie is a small file that a website keeps on your device. We set only those the service cannot work without,
        so we do not have to ask you. None counts visits or follows you to other websites, and no other company sets
        any. Over https each name begins with “__Host-”.
      </P>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">The cookies we set</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Name
            </th>
            <th scope="col" class="govuk-table__header">
              What it does
            </th>
            <th scope="col" class="govuk-table__header">
              How long it lasts
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {Object.entries(cookies).map(([name, { does, lasts }]) => (
            <tr key={name} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {name}
              </th>
              <td class="govuk-table__cell">{does}</td>
              <td class="govuk-table__cell">{lasts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TwoThirds>
  );
}
