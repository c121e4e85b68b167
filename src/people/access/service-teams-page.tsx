import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, DataTable, Empty, Input, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import type { Service } from './scope-queries.ts';
import { TeamFields } from './team-fields.tsx';

type Props = { services: Service[]; csrf: string; typed: string; errors?: FieldError[] | undefined };

export function ServicesPage({ services, csrf, typed, errors }: Props) {
  return (
    <>
      <PageHeading text="Services and their teams" />
      <p class="govuk-body">
        A service is a group of teams. A role that is for a service, such as a service manager’s, sees the children of
        its teams, also of those that join it later.
      </p>
      <DataTable
        caption="Services"
        captionHidden
        rows={services}
        empty={<Empty text="No service yet." />}
        columns={[
          {
            key: 'name',
            heading: 'Service',
            cell: ({ id, name }) => (
              <a class="govuk-link" href={`/services/${id}`}>
                {name}
              </a>
            ),
          },
          { key: 'teams', heading: 'Teams', cell: ({ teams }) => teams.join('; ') || 'None' },
        ]}
      />
      <PostForm csrfToken={csrf} action="/services">
        <Input
          id="name"
          name="name"
          label={{ text: 'Name of a new service' }}
          value={typed}
          errorMessage={errorFor(errors, 'name')}
        />
        <Button text="Add service" classes="govuk-button--secondary" preventDoubleClick />
      </PostForm>
    </>
  );
}

export function ServicePage({ service, teams, csrf }: { service: Service; teams: string[]; csrf: string }) {
  return (
    <TwoThirds>
      <PageHeading text={service.name} caption="Services and their teams" />
      <PostForm csrfToken={csrf}>
        <TeamFields held={service.teams} known={teams} legend="Teams the case system names" />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <Button text="End this service" name="do" value="end" classes="govuk-button--warning" />
        </div>
      </PostForm>
    </TwoThirds>
  );
}
