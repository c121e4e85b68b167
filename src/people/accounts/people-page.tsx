import { momentWords } from '../../platform/web/date-words.ts';
import { Button, DataTable, PageHeading, Tag } from '../../platform/web/ui/index.ts';
import { roleLabel } from '../abilities.ts';
import type { PersonRow } from './people-queries.ts';

export function PeoplePage({ people }: { people: PersonRow[] }) {
  const active = people.filter((person) => !person.deactivatedAt).length;
  return (
    <>
      <PageHeading text="People" />
      <div class="govuk-button-group">
        <Button text="Add a person" href="/people/new" />
        <a class="govuk-link" href="/people/joiners">
          Joiners and leavers from a file
        </a>
        <a class="govuk-link" href="/people/groups">
          Groups and roles
        </a>
        <a class="govuk-link" href="/who-may-do-what">
          Who may do what
        </a>
        <a class="govuk-link" href="/services">
          Services
        </a>
      </div>
      <DataTable
        caption={`${active} ${active === 1 ? 'person' : 'people'} can sign in`}
        rows={people}
        rowTone={(person) => (person.deactivatedAt ? 'quiet' : undefined)}
        columns={[
          {
            key: 'name',
            heading: 'Name',
            cell: (person) => (
              <a class="govuk-link" href={`/people/${person.id}`}>
                {person.name}
              </a>
            ),
          },
          { key: 'email', heading: 'Email address', cell: (person) => person.email },
          { key: 'roles', heading: 'Roles today', cell: (person) => person.roles.map(roleLabel).join(', ') || 'None' },
          { key: 'posts', heading: 'Posts today', cell: (person) => person.posts.join(', ') || 'None' },
          { key: 'state', heading: 'Signing in', cell: (person) => <SigningIn person={person} /> },
        ]}
      />
    </>
  );
}

/** Whether a person can sign in, and when they last did anything here. */
export function SigningIn({ person }: { person: PersonRow }) {
  if (person.deactivatedAt) return <Tag text="Deactivated" classes="govuk-tag--grey" />;
  if (!person.hasPassword && !person.hasCouncilAccount)
    return <Tag text="No password yet" classes="govuk-tag--yellow" />;
  if (person.oneTimeUntil) return <Tag text="One-time password" classes="govuk-tag--yellow" />;
  return <>{person.lastSeen ? `Last here ${momentWords(person.lastSeen)}` : 'Not here yet'}</>;
}
