import { Button, Checkboxes, DataTable, Empty, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { roleLabel, type ByTeam } from '../../people/index.ts';

export function TeamsPage({ managers }: { managers: ByTeam[] }) {
  return (
    <>
      <PageHeading text="Who sees which team" />
      <p class="govuk-body">
        Team and service managers, reviewing officers and child protection chairs see the children of the teams named
        here, and of the services their role is for, and of no other. Performance analysts and senior leaders see every
        team, unless their role is limited on the person’s page.
      </p>
      <DataTable
        caption="People and their teams"
        captionHidden
        rows={managers}
        empty={<Empty text="Nobody has a role that sees children team by team. Give one on the person’s page." />}
        columns={[
          {
            key: 'name',
            heading: 'Person',
            rowHeader: true,
            cell: ({ id, name }) => (
              <a class="govuk-link" href={`/teams/${id}`}>
                {name}
              </a>
            ),
          },
          { key: 'roles', heading: 'Role', cell: ({ roles }) => roles.map(roleLabel).join(', ') },
          { key: 'teams', heading: 'Teams', cell: ({ teams }) => teams.join('; ') || 'None named here' },
        ]}
      />
    </>
  );
}

export function TeamsOfPersonPage({ manager, known, csrf }: { manager: ByTeam; known: string[]; csrf: string }) {
  const held = new Set(manager.teams.map((team) => team.toLowerCase()));
  const listed = new Set(known.map((team) => team.toLowerCase()));
  return (
    <>
      <PageHeading text={`Teams of ${manager.name}`} />
      <PostForm csrfToken={csrf} action={`/teams/${manager.id}`}>
        {known.length > 0 ? (
          <Checkboxes
            name="team"
            idPrefix="team"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: 'Teams in the newest return', classes: 'govuk-fieldset__legend--s' } }}
            items={known.map((team) => ({ value: team, text: team, checked: held.has(team.toLowerCase()) }))}
          />
        ) : null}
        <Textarea
          id="others"
          name="others"
          rows="3"
          label={{ text: 'Other teams', classes: 'govuk-label--s' }}
          hint={{ text: 'One on each line, spelled as the case system spells it' }}
          value={manager.teams.filter((team) => !listed.has(team.toLowerCase())).join('\n')}
        />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
}
