import { inWords } from '../../methods/calendar.ts';
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
  Section,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { Snapshot } from '../children/load-list.ts';
import type { Meeting } from '../meetings/meeting-queries.ts';
import { whoseMeeting, type Scope } from '../teams/scope.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import type { Clinic } from './clinic-definition.ts';
import type { Missing } from './read-clinic.ts';

type Props = {
  clinic: Clinic;
  scope: Scope;
  meetings: Meeting[];
  missing: Missing[];
  weeks: number;
  snapshot: Snapshot | null;
  teams: string[];
  typed: { teams: string[] | null; weeks: string };
  errors: FieldError[];
  csrf: string;
};

export function ClinicPage(props: Props) {
  const { clinic, scope, missing } = props;
  return (
    <>
      <PageHeading text={clinic.name} caption="Weekly clinic" />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      <p class="govuk-body-l">{clinic.about}</p>
      <Section id="takes" title="Who is on its list">
        {clinic.parts.map((part) => {
          const needs = missing.find((one) => one.part === part.key)?.needs;
          return (
            <div key={part.key}>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{part.name}</h3>
              <p class="govuk-body">
                {part.says}
                {part.caution ? ` ${part.caution}` : ''}
              </p>
              {needs ? (
                <WarningText iconFallbackText="Warning" text={`Nobody can say who is on it yet. It needs ${needs}.`} />
              ) : null}
              {needs && 'rows' in part && typeof part.rows.from !== 'number' ? (
                <p class="govuk-body">
                  <a class="govuk-link" href="/returns/templates">
                    The templates of local lists
                  </a>
                </p>
              ) : null}
            </div>
          );
        })}
      </Section>
      <Meetings {...props} />
      <Setting {...props} />
    </>
  );
}

function Meetings({ clinic, scope, meetings, missing, snapshot, teams, typed, errors, csrf }: Props) {
  const ticked = new Set(typed.teams?.map((team) => team.toLowerCase()));
  const may = snapshot !== null && missing.length < clinic.parts.length && scope?.length !== 0;
  return (
    <Section id="meetings" title="Meetings">
      {may || errors.some(({ field }) => field === 'team') ? (
        <PostForm csrfToken={csrf} action={`/clinics/${clinic.id}/start`}>
          <Checkboxes
            name="team"
            idPrefix="team"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: 'Whose meeting is it?', classes: 'govuk-fieldset__legend--s' } }}
            hint={{
              text: `${snapshot ? `Over the return as at ${inWords(snapshot.asAt)}.` : 'No return has been loaded yet.'} ${
                scope === null ? 'Tick the teams, or none for every team’s.' : 'Tick the teams that meet.'
              }`,
            }}
            errorMessage={errorFor(errors, 'team')}
            items={teams.map((team) => ({
              value: team,
              text: team,
              checked: typed.teams ? ticked.has(team.toLowerCase()) : teams.length === 1 && scope !== null,
            }))}
          />
          <Button text="Start this week’s meeting" preventDoubleClick />
        </PostForm>
      ) : (
        <p class="govuk-body">A meeting can be started once the data is there.</p>
      )}
      <DataTable
        caption="Meetings held"
        captionHidden
        rows={meetings}
        empty={<Empty text="It has not met yet." />}
        columns={[
          {
            key: 'held',
            heading: 'Held',
            rowHeader: true,
            cell: ({ id, heldOn }) => (
              <a class="govuk-link" href={`/clinics/meetings/${id}`}>
                {inWords(heldOn)}
              </a>
            ),
          },
          { key: 'team', heading: 'Teams', cell: (meeting) => whoseMeeting(meeting.teams) },
          { key: 'as-at', heading: 'Return as at', cell: ({ asAt }) => inWords(asAt) },
          { key: 'state', heading: 'State', cell: ({ closedAt }) => (closedAt === null ? 'Open' : 'Closed') },
        ]}
      />
    </Section>
  );
}

function Setting({ clinic, weeks, typed, errors, csrf }: Props) {
  return (
    <Section id="setting" title="Who stands first">
      <PostForm csrfToken={csrf} action={`/clinics/${clinic.id}/weeks`}>
        <Input
          id="weeks"
          name="weeks"
          classes="govuk-input--width-2"
          inputmode="numeric"
          label={{ text: 'Children stand first once they have been on the list for more than' }}
          suffix={{ text: 'weeks' }}
          value={typed.weeks === '' ? String(weeks) : typed.weeks}
          errorMessage={errorFor(errors, 'weeks')}
        />
        <Button text="Save" classes="govuk-button--secondary" preventDoubleClick />
      </PostForm>
    </Section>
  );
}
