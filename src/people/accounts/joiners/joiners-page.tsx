import { inWords } from '../../../methods/calendar.ts';
import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError } from '../../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Empty,
  ErrorMessage,
  FileUpload,
  PageHeading,
  PostForm,
  Radios,
  TwoThirds,
  WarningText,
} from '../../../platform/web/ui/index.ts';
import { roleLabel } from '../../abilities.ts';
import type { Differences } from './compare-people.ts';

type UploadProps = { csrf: string; isEveryone: boolean; errors?: FieldError[]; faults?: string[] };

export function UploadPage({ csrf, isEveryone, errors, faults = [] }: UploadProps) {
  return (
    <TwoThirds>
      <PageHeading text="Joiners and leavers" />
      <p class="govuk-body">
        Hand in a list of people as a CSV file, as your personnel system or Excel saves it. You see what it would change
        before anything is changed.
      </p>
      <p class="govuk-body">
        Its first line names the columns: <strong>Name</strong>, <strong>Email address</strong> and, if you like,{' '}
        <strong>Roles</strong> (several with semicolons between), <strong>Last day</strong> of the roles, and{' '}
        <strong>Leaves</strong> with “yes” for whoever leaves. Start from{' '}
        <a class="govuk-link" href="/people/list.csv" download>
          the list as it is now
        </a>
        .
      </p>
      {faults.length > 0 ? (
        <>
          <PageHeading level={2} text="What is wrong in the file" />
          <ul class="govuk-list govuk-list--bullet">
            {faults.slice(0, 50).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {faults.length > 50 ? <p class="govuk-body">And {faults.length - 50} more.</p> : null}
        </>
      ) : null}
      <PostForm action="/people/joiners" csrfToken={csrf} upload>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The file', classes: 'govuk-label--s' }}
          hint={{ text: 'CSV, up to 500 kB' }}
          errorMessage={errorFor(errors, 'file')}
        />
        <Radios
          idPrefix="holds"
          name="holds"
          fieldset={{ legend: { text: 'What the file holds', classes: 'govuk-fieldset__legend--s' } }}
          value={isEveryone ? 'everyone' : 'some'}
          items={[
            { value: 'some', text: 'Some people', hint: { text: 'Whoever is not in it stays as they are' } },
            {
              value: 'everyone',
              text: 'Everyone who is to have access',
              hint: { text: 'Whoever is not in it leaves' },
            },
          ]}
        />
        <Button text="See what it would change" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

type PreviewProps = {
  found: Differences;
  isEveryone: boolean;
  /** So many would leave that it has to be said again. */
  isMany: boolean;
  /** The file, to be sent on. */
  people: string;
  /** A mark of what is shown. */
  shown: string;
  csrf: string;
  errors?: FieldError[];
};

export function PreviewPage({ found, isEveryone, isMany, people, shown, csrf, errors }: PreviewProps) {
  const { joiners, changes, leavers, staying, same } = found;
  const any = joiners.length + changes.length + leavers.length > 0;
  const list = (names: string[]) => names.map(roleLabel).join(', ') || 'None';
  return (
    <>
      <PageHeading text="Joiners and leavers" />
      <p class="govuk-body">
        {counted(joiners.length, 'person joins', 'people join')}, {counted(changes.length, 'changes', 'change')},{' '}
        {counted(leavers.length, 'leaves', 'leave')}. {counted(same, 'stays as they are', 'stay as they are')}. Nothing
        is changed yet.
      </p>
      {staying.length > 0 ? (
        <WarningText iconFallbackText="Warning" text="You are not taken off by your own file." />
      ) : null}
      <DataTable
        caption="Who joins"
        rows={joiners}
        empty={<Empty text="Nobody joins." />}
        columns={[
          { key: 'name', heading: 'Name', cell: (one) => `${one.name}${one.returns ? ' (comes back)' : ''}` },
          { key: 'email', heading: 'Email address', cell: (one) => one.email },
          { key: 'roles', heading: 'Roles', cell: (one) => list(one.roles) },
          { key: 'to', heading: 'Last day', cell: (one) => (one.to ? inWords(one.to) : 'None') },
        ]}
      />
      <DataTable
        caption="What changes"
        rows={changes}
        empty={<Empty text="Nothing changes of those who stay." />}
        columns={[
          { key: 'email', heading: 'Email address', cell: (one) => one.email },
          {
            key: 'name',
            heading: 'Name',
            cell: (one) => (one.name ? `${one.name.was}, now ${one.name.is}` : 'The same'),
          },
          { key: 'given', heading: 'Roles given', cell: (one) => list(one.given) },
          { key: 'taken', heading: 'Roles taken back', cell: (one) => list(one.taken) },
        ]}
      />
      <DataTable
        caption="Who leaves"
        rows={leavers}
        empty={<Empty text="Nobody leaves." />}
        columns={[
          { key: 'name', heading: 'Name', cell: (one) => one.name },
          { key: 'email', heading: 'Email address', cell: (one) => one.email },
        ]}
      />
      {any ? (
        <PostForm action="/people/joiners/apply" csrfToken={csrf}>
          <input type="hidden" name="people" value={people} />
          <input type="hidden" name="holds" value={isEveryone ? 'everyone' : 'some'} />
          <input type="hidden" name="shown" value={shown} />
          {leavers.length > 0 ? (
            <p class="govuk-body">Whoever leaves is signed out at once and holds no post from today.</p>
          ) : null}
          {joiners.length > 0 ? (
            <Checkboxes
              name="passwords"
              items={[
                {
                  value: 'yes',
                  text: 'Make a one-time password for each new person',
                  hint: { text: 'You see them once. People who come with the council’s own account need none' },
                },
              ]}
            />
          ) : null}
          {isMany ? (
            <Checkboxes
              name="many"
              items={[{ value: 'yes', text: `Yes, ${leavers.length} people leave` }]}
              errorMessage={errorFor(errors, 'apply')}
            />
          ) : (
            errors?.map((error) => <ErrorMessage id="apply" text={error.message} />)
          )}
          <div class="govuk-button-group">
            <Button text="Make these changes" preventDoubleClick />
            <a class="govuk-link" href="/people/joiners">
              Choose another file
            </a>
          </div>
        </PostForm>
      ) : (
        <Button text="Back to people" href="/people" classes="govuk-button--secondary" />
      )}
    </>
  );
}

export type Given = { name: string; email: string; password: string; until: string };

export function DonePage(done: { joined: number; changed: number; left: number; given: Given[] }) {
  const { given } = done;
  return (
    <>
      <PageHeading text="The changes are made" />
      <p class="govuk-body">
        {counted(done.joined, 'person joined', 'people joined')}, {counted(done.changed, 'was changed', 'were changed')}
        , {counted(done.left, 'left', 'left')}.
      </p>
      {given.length > 0 ? (
        <>
          <WarningText iconFallbackText="Warning" text="Write these down now. They are not shown again." />
          <DataTable
            caption={`One-time passwords, until ${inWords(given[0]?.until ?? '')}`}
            rows={given}
            columns={[
              { key: 'name', heading: 'Name', cell: (one) => one.name },
              { key: 'email', heading: 'Email address', cell: (one) => one.email },
              { key: 'password', heading: 'Password', cell: (one) => <code class="los-password">{one.password}</code> },
            ]}
          />
        </>
      ) : null}
      <Button text="Back to people" href="/people" classes="govuk-button--secondary" />
    </>
  );
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
