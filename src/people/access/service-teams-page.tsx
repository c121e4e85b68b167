import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Textarea,
  TwoThirds,
} from '../../platform/web/ui/index.ts';
import type { Service } from './scope-queries.ts';

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
  const held = new Set(service.teams.map((team) => team.toLowerCase()));
  const listed = new Set(teams.map((team) => team.toLowerCase()));
  return (
    <TwoThirds>
      <PageHeading text={service.name} caption="Services and their teams" />
      <PostForm csrfToken={csrf}>
        {teams.length > 0 ? (
          <Checkboxes
            name="team"
            idPrefix="team"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: 'Teams the case system names', classes: 'govuk-fieldset__legend--s' } }}
            items={teams.map((team) => ({ value: team, text: team, checked: held.has(team.toLowerCase()) }))}
          />
        ) : null}
        <Textarea
          id="others"
          name="others"
          rows="3"
          label={{ text: 'Other teams', classes: 'govuk-label--s' }}
          hint={{ text: 'One on each line, spelled as the case system spells it' }}
          value={service.teams.filter((team) => !listed.has(team.toLowerCase())).join('\n')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <Button text="End this service" name="do" value="end" classes="govuk-button--warning" />
        </div>
      </PostForm>
    </TwoThirds>
  );
}
