import { rangeInWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, PageHeading, PostForm, Radios, Textarea, TwoThirds } from '../../platform/web/ui/index.ts';
import { roleLabel } from '../abilities.ts';
import type { Grant, PersonRow } from '../accounts/people-queries.ts';
import type { KnownArea } from './known-scopes.ts';
import type { Scope, ScopeKind, Service } from './scope-queries.ts';

type Props = {
  person: PersonRow;
  grant: Grant;
  scopes: Scope[];
  areas: KnownArea[];
  teams: string[];
  services: Service[];
  words: (scopes: readonly Scope[]) => string[];
  /** Whether the role sees children team by team, and none until teams are named. */
  byTeam: boolean;
  /** Whether it gives anything that can be limited to areas, or to teams. */
  gives: { area: boolean; team: boolean };
  csrf: string;
  form?: FormValues | undefined;
  errors?: FieldError[] | undefined;
};

export function LimitRolePage(props: Props) {
  const { person, grant, scopes, areas, teams, services, words, byTeam, gives, csrf, form, errors } = props;
  const chosen = (kind: ScopeKind) =>
    new Set(form ? form.all(kind) : scopes.flatMap((one) => (one.kind === kind ? one.value : [])));
  const chapters = [...new Set(areas.flatMap(({ chapter }) => chapter ?? []))];
  const offered = new Set([
    ...areas.map(({ id }) => `area:${id}`),
    ...chapters.map((chapter) => `chapter:${chapter}`),
    ...services.map(({ id }) => `service:${id}`),
  ]);
  const gone = scopes.filter((one) => one.kind !== 'team' && !offered.has(`${one.kind}:${one.value}`));
  const listed = new Set(teams.map((team) => team.toLowerCase()));
  const typed = form
    ? form.one('others')
    : [...chosen('team')].filter((team) => !listed.has(team.toLowerCase())).join('\n');
  const titles = new Set(areas.map(({ plan }) => plan));
  return (
    <TwoThirds>
      <PageHeading text="What the role is for" caption={`${person.name}: ${roleLabel(grant.role)}`} />
      <p class="govuk-body">The role is held {rangeInWords(grant.from, grant.to)}, and so is what is said here.</p>
      {byTeam ? (
        <p class="govuk-body">This role sees children team by team: until teams or services are named, none.</p>
      ) : null}
      <PostForm csrfToken={csrf}>
        <Radios
          name="for"
          idPrefix="for"
          fieldset={{ legend: { text: 'Which part of the council is it for?', classes: 'govuk-fieldset__legend--s' } }}
          value={form ? form.one('for') : scopes.length > 0 ? 'part' : 'whole'}
          errorMessage={errorFor(errors, 'for')}
          items={[
            { value: 'whole', text: byTeam ? 'No part named' : 'The whole council' },
            { value: 'part', text: 'Only what is ticked below' },
          ]}
        />
        {gives.area ? (
          <>
            <Ticks
              kind="chapter"
              legend="Chapters"
              values={chapters.map((value) => ({ value, text: value }))}
              held={chosen('chapter')}
            />
            <Ticks
              kind="area"
              legend="Areas, with their parts"
              values={areas.map(({ id, title, plan }) => ({
                value: String(id),
                text: titles.size > 1 ? `${title} (${plan})` : title,
              }))}
              held={chosen('area')}
            />
            <Checkboxes
              name="reads-within"
              idPrefix="reads-within"
              errorMessage={errorFor(errors, 'reads-within')}
              items={[
                {
                  value: 'yes',
                  text: 'Reads only these areas too',
                  checked: form ? form.has('reads-within') : grant.readsWithin,
                  hint: {
                    text: 'Otherwise the role changes only what is ticked, and still reads the whole plan, its documents and reports',
                  },
                },
              ]}
            />
          </>
        ) : null}
        {gives.team ? (
          <>
            <Ticks
              kind="service"
              legend="Services"
              values={services.map(({ id, name, teams: own }) => ({
                value: String(id),
                text: `${name} (${own.join(', ') || 'no teams yet'})`,
              }))}
              held={chosen('service')}
            />
            <Ticks
              kind="team"
              legend="Teams"
              values={teams.map((value) => ({ value, text: value }))}
              held={chosen('team')}
            />
            <Textarea
              id="others"
              name="others"
              rows="3"
              label={{ text: 'Other teams', classes: 'govuk-label--s' }}
              hint={{ text: 'One on each line, spelled as the case system spells it' }}
              value={typed}
            />
          </>
        ) : null}
        {gone.length > 0 ? (
          <Checkboxes
            name="gone"
            idPrefix="gone"
            fieldset={{ legend: { text: 'Named before, and no longer there', classes: 'govuk-fieldset__legend--s' } }}
            items={gone.map((one) => ({
              value: `${one.kind}:${one.value}`,
              text: words([one]).join(''),
              checked: form ? form.all('gone').includes(`${one.kind}:${one.value}`) : true,
            }))}
          />
        ) : null}
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

type TicksProps = { kind: ScopeKind; legend: string; values: { value: string; text: string }[]; held: Set<string> };

function Ticks({ kind, legend, values, held }: TicksProps) {
  if (values.length === 0) return null;
  const lower = new Set([...held].map((value) => value.toLowerCase()));
  return (
    <Checkboxes
      name={kind}
      idPrefix={kind}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={values.map((one) => ({ ...one, checked: lower.has(one.value.toLowerCase()) }))}
    />
  );
}
