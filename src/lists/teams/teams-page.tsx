import { Button, DataTable, Empty, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { roleLabel, TeamFields, type ByTeam } from '../../people/index.ts';

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
  return (
    <>
      <PageHeading text={`Teams of ${manager.name}`} />
      <PostForm csrfToken={csrf} action={`/teams/${manager.id}`}>
        <TeamFields held={manager.teams} known={known} legend="Teams in the newest return" />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
}
