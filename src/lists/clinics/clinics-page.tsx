import { inWords } from '../../methods/calendar.ts';
import { DataTable, PageHeading } from '../../platform/web/ui/index.ts';
import type { Meeting } from '../meetings/meeting-queries.ts';
import { whoseMeeting, type Scope } from '../teams/scope.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import type { Clinic } from './clinic-definition.ts';
import type { Missing } from './read-clinic.ts';

export type ClinicRow = { clinic: Clinic; missing: Missing[]; open: Meeting[]; lastHeld: string | null };

export function ClinicsPage({ rows, scope }: { rows: ClinicRow[]; scope: Scope }) {
  return (
    <>
      <PageHeading text="Weekly clinics" />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      <p class="govuk-body">
        A clinic works through a list of children, week by week: what was decided last time, what is decided now, who
        owes it and by when. What is not resolved is carried forward.
      </p>
      <DataTable
        caption="Clinics"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'clinic',
            heading: 'Clinic',
            rowHeader: true,
            width: 'medium',
            cell: ({ clinic }) => (
              <a class="govuk-link" href={`/clinics/${clinic.id}`}>
                {clinic.name}
              </a>
            ),
          },
          { key: 'about', heading: 'What for', width: 'wide', cell: ({ clinic }) => clinic.about },
          { key: 'now', heading: 'Now', cell: (row) => <Now {...row} /> },
          {
            key: 'last',
            heading: 'Last held',
            nowrap: true,
            cell: ({ lastHeld }) => (lastHeld ? inWords(lastHeld) : 'Not yet'),
          },
        ]}
      />
    </>
  );
}

function Now({ clinic, missing, open }: ClinicRow) {
  if (open.length > 0)
    return (
      <>
        {open.map(({ id, teams, heldOn }) => (
          <a key={id} class="govuk-link" href={`/clinics/meetings/${id}`}>
            Open since {inWords(heldOn)}
            {teams === null ? '' : `, ${whoseMeeting(teams)}`}
          </a>
        ))}
      </>
    );
  if (missing.length === clinic.parts.length) return <>Waits for data</>;
  return <>{missing.length > 0 ? 'Ready in part' : 'Ready'}</>;
}
