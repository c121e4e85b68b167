import { rangeInWords } from '../../methods/calendar.ts';
import { Button, DataTable, Empty, PageHeading, PostForm, SummaryList } from '../../platform/web/ui/index.ts';
import { rolesByTeam } from '../access/access-of.ts';
import { roleLabel } from '../abilities.ts';
import type { AuditLine } from '../audit/audit.ts';
import { WhoChangedThis } from '../audit/who-changed-this.tsx';
import { SigningIn } from './people-page.tsx';
import type { Grant, Holding, PersonRow } from './people-queries.ts';

type Props = {
  person: PersonRow;
  grants: Grant[];
  /** What a role is limited to, in words; none for the whole council. */
  scopeWords: (grant: Grant) => string[];
  holdings: Holding[];
  changes: AuditLine[];
  today: string;
  csrf: string;
  /** Whether they have set up an app for codes. */
  hasApp: boolean;
  /** In how many browsers they are signed in now. */
  signedIn: number;
};

export function PersonPage({ person, grants, scopeWords, holdings, changes, today, csrf, hasApp, signedIn }: Props) {
  const here = `/people/${person.id}`;
  const active = !person.deactivatedAt;
  return (
    <>
      <PageHeading text={person.name} />
      <SummaryList
        rows={[
          row('Name', person.name, active && change(`${here}/edit`, 'name')),
          row('Email address', person.email, active && change(`${here}/edit`, 'email address')),
          {
            key: { text: 'Signing in' },
            value: { html: <SigningIn person={person} /> },
            actions: active
              ? {
                  items: [
                    { href: `${here}/password`, text: 'Give a new password', visuallyHiddenText: `to ${person.name}` },
                    ...(hasApp
                      ? [
                          {
                            href: `${here}/second-factor`,
                            text: 'Take away the app for codes',
                            visuallyHiddenText: `of ${person.name}`,
                          },
                        ]
                      : []),
                  ],
                }
              : undefined,
          },
        ]}
      />
      <PageHeading level={2} text="Roles" />
      <DataTable
        caption={`Roles of ${person.name}`}
        captionHidden
        rows={grants}
        rowTone={(grant) => (grant.to && grant.to < today ? 'quiet' : undefined)}
        empty={<Empty text="No role: this person can sign in and see nothing." />}
        columns={[
          { key: 'role', heading: 'Role', cell: (grant) => roleLabel(grant.role) },
          { key: 'for', heading: 'For', cell: (grant) => <For grant={grant} words={scopeWords(grant)} /> },
          { key: 'when', heading: 'When', cell: (grant) => rangeInWords(grant.from, grant.to) },
          {
            key: 'by',
            heading: 'Given by',
            cell: (grant) =>
              grant.grantedBy ?? (grant.fromGroup ? 'A group of the council’s' : 'The command line or set-up'),
          },
          {
            key: 'change',
            heading: 'Change',
            headingHidden: true,
            cell: (grant) =>
              grant.to && grant.to < today ? null : (
                <ul class="govuk-list los-changes">
                  <li>
                    <a class="govuk-link" href={`${here}/roles/${grant.id}`}>
                      Change the last day
                      <span class="govuk-visually-hidden"> of {roleLabel(grant.role)}</span>
                    </a>
                  </li>
                  <li>
                    <a class="govuk-link" href={`${here}/roles/${grant.id}/limit`}>
                      Change what it is for
                      <span class="govuk-visually-hidden">: {roleLabel(grant.role)}</span>
                    </a>
                  </li>
                </ul>
              ),
          },
        ]}
      />
      {active ? <Button text="Add a role" href={`${here}/roles/new`} classes="govuk-button--secondary" /> : null}
      <PageHeading level={2} text="Posts" />
      <DataTable
        caption={`Posts of ${person.name}`}
        captionHidden
        rows={holdings}
        rowTone={(holding) => (holding.to && holding.to < today ? 'quiet' : undefined)}
        empty={<Empty text="This person has held no post. Posts are given on the page of the post." />}
        columns={[
          {
            key: 'post',
            heading: 'Post',
            cell: (holding) => (
              <a class="govuk-link" href={`/posts/${holding.postId}`}>
                {holding.post}
              </a>
            ),
          },
          { key: 'when', heading: 'When', cell: (holding) => rangeInWords(holding.from, holding.to) },
        ]}
      />
      {signedIn > 0 ? (
        <>
          <PageHeading level={2} text="Signed in now" />
          <p class="govuk-body">
            In {signedIn} {signedIn === 1 ? 'browser' : 'browsers'}.
          </p>
          <PostForm action={`${here}/sessions/end`} csrfToken={csrf}>
            <Button text="Sign them out everywhere" classes="govuk-button--secondary" preventDoubleClick />
          </PostForm>
        </>
      ) : null}
      {active ? (
        <Button text="Deactivate this person" href={`${here}/deactivate`} classes="govuk-button--warning" />
      ) : (
        <PostForm action={`${here}/reactivate`} csrfToken={csrf}>
          <Button text="Let this person sign in again" classes="govuk-button--secondary" />
        </PostForm>
      )}
      <WhoChangedThis entries={changes} />
    </>
  );
}

type Action = { items: { href: string; text: string; visuallyHiddenText: string }[] };

function row(key: string, text: string, actions: Action | false) {
  return { key: { text: key }, value: { text }, actions: actions || undefined };
}

function change(href: string, what: string): Action {
  return { items: [{ href, text: 'Change', visuallyHiddenText: what }] };
}

function For({ grant, words }: { grant: Grant; words: string[] }) {
  if (words.length === 0) return <>{rolesByTeam.has(grant.role) ? 'No team named yet' : 'The whole council'}</>;
  return (
    <>
      {words.join('; ')}
      {grant.readsWithin ? ' (reads only there)' : ''}
    </>
  );
}
