import { DataTable, PageHeading, Section } from '../../platform/web/ui/index.ts';
import { families, needsEnd, roles, type Family, type Role } from '../abilities.ts';
import { separations } from './separate.ts';
import { columnLabel, columnsOf, type WhoMayRow } from './who-may-words.ts';

type Props = { rows: WhoMayRow[]; own: Role[] };

/** Roles across, abilities down: a table for each family of roles, with what any of them may do. */
export function WhoMayPage({ rows, own }: Props) {
  return (
    <>
      <PageHeading text="Who may do what" />
      <p class="govuk-body">
        {own.length > 0 ? (
          <>
            You are signed in as: <Roles list={own} />.{' '}
          </>
        ) : null}
        Every page asks this table before it answers. Choose a role for what it may do as one list, or{' '}
        <a class="govuk-link" href="/who-may-do-what.csv">
          take the whole table as CSV
        </a>
        .
      </p>
      {(Object.keys(families) as Family[]).map((family) => (
        <FamilyTable key={family} family={family} rows={rows} />
      ))}
      <Section id="limits" title="Roles for part of the council">
        <p class="govuk-body">
          An administrator can give a role from a day until a day, and for some areas or chapters of a plan, or some
          teams or services, only. A role for some areas changes, updates and moderates there and nowhere else, reads
          the whole unless it is said to read only there, and does nothing to the plan as a whole. Where the table says
          “own teams”, no child is seen until teams are named. The roles <Roles list={outsiders()} /> always have a last
          day, and end with it, also for someone who is signed in.
        </p>
      </Section>
      <Section id="separate" title="What one person asks and another decides">
        <p class="govuk-body">Whatever their roles, nobody does both to the same thing:</p>
        <DataTable
          caption="What one person asks and another decides"
          captionHidden
          rows={Object.entries(separations)}
          columns={[
            { key: 'first', heading: 'Whoever', cell: ([, { first }]) => first },
            { key: 'second', heading: 'is not who', cell: ([, { second }]) => second },
          ]}
        />
      </Section>
    </>
  );
}

const outsiders = () => (Object.keys(roles) as Role[]).filter(needsEnd);

function Roles({ list }: { list: Role[] }) {
  return (
    <>
      {list.map((role, index) => (
        <>
          {index === 0 ? '' : index === list.length - 1 ? ' and ' : ', '}
          <a class="govuk-link" href={`/who-may-do-what?role=${role}`}>
            {roles[role].label}
          </a>
        </>
      ))}
    </>
  );
}

function FamilyTable({ family, rows }: { family: Family; rows: WhoMayRow[] }) {
  const columns = columnsOf(family);
  const held = rows.filter(({ by }) => columns.some((column) => by.has(column)));
  return (
    <Section id={family} title={families[family]}>
      <DataTable
        caption={families[family]}
        captionHidden
        rows={held}
        columns={[
          {
            key: 'does',
            heading: 'May',
            rowHeader: true,
            width: 'wide',
            cell: (row) => (
              <>
                <span class="govuk-hint">{row.group}: </span>
                {row.does}
              </>
            ),
          },
          ...columns.map((column) => ({
            key: column,
            heading: columnLabel(column),
            cell: ({ by }: WhoMayRow) => by.get(column) ?? <No />,
          })),
        ]}
      />
    </Section>
  );
}

function No() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="govuk-visually-hidden">No</span>
    </>
  );
}

/** What one role may do, and what it may not, as lists: for a phone, and for telling somebody. */
export function OneRolePage({ role, rows }: { role: Role; rows: WhoMayRow[] }) {
  const may = rows.filter(({ by }) => by.has(role));
  const not = rows.filter(({ by }) => !by.has(role));
  return (
    <>
      <PageHeading text={roles[role].label} caption="Who may do what" />
      <p class="govuk-body-l">{roles[role].does}</p>
      {needsEnd(role) ? (
        <p class="govuk-body">This role is for people from outside the council, and is always given with a last day.</p>
      ) : null}
      <Section id="may" title="May" count={may.length}>
        <Abilities rows={may} role={role} />
      </Section>
      <Section id="may-not" title="May not" count={not.length}>
        <Abilities rows={not} role={role} />
      </Section>
    </>
  );
}

function Abilities({ rows, role }: { rows: WhoMayRow[]; role: Role }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rows.map(({ group, does, by, limit }) => (
        <li key={does}>
          {does}
          <span class="govuk-hint">
            {' '}
            (
            {[
              group,
              by.get(role) === 'Own teams' ? 'own teams' : '',
              by.has(role) && limit ? `can be limited to ${limit}` : '',
            ]
              .filter(Boolean)
              .join('; ')}
            )
          </span>
        </li>
      ))}
    </ul>
  );
}
