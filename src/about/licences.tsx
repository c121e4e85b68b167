import { page, type Reply } from '../platform/web/route.ts';
import { DataTable, PageHeading } from '../platform/web/ui/index.ts';
import { P } from './contact.tsx';
import { thirdParty, type Package } from './third-party.ts';

/** GET /licences: the licence of the product, and those of the work of others in it. */
export async function licencesPage(): Promise<Reply> {
  return page('Licences', <LicencesPage packages={await thirdParty()} />);
}

function LicencesPage({ packages }: { packages: Package[] }) {
  return (
    <>
      <PageHeading text="Licences" />
      <P>
        Line of Sight is free to use, change and pass on under the MIT licence. It is made with the work of others, each
        under a licence of its own. The data of the Department for Education and the calendar of bank holidays are used
        under the Open Government Licence.
      </P>
      <DataTable<Package>
        caption={`The ${packages.length} packages it is made with`}
        columns={[
          { key: 'name', heading: 'Package', cell: ({ name }) => name },
          { key: 'version', heading: 'Version', cell: ({ version }) => version },
          { key: 'licence', heading: 'Licence', cell: ({ licence }) => licence },
        ]}
        rows={packages}
      />
    </>
  );
}
