import { inWords } from '../../methods/calendar.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, Radios, Textarea } from '../../platform/web/ui/index.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { evidenceOf, type Evidence } from '../evidence/evidence-queries.ts';
import { placeOf, type ItemPlace } from '../model/item-place.ts';
import { planIndex } from '../model/plan-index.ts';
import { planOfItem } from '../model/plan-queries.ts';
import type { Impact, Measure, PlanView } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { recordDate } from '../periods/record-date.ts';
import { groundOf } from '../updates/open-update.ts';
import { longestText, missingGround, needsEvidence } from '../updates/rules.ts';
import { capital, impactWords } from '../words.ts';
import { impactSaid, saveImpact, type ImpactSaid } from './save-impact.ts';

type Rated = 'finding' | 'measure';
type Opened = {
  view: PlanView;
  place: ItemPlace;
  kind: Rated;
  /** From when a rating given now holds. */
  on: string;
  evidence: Evidence[];
  /** Measures that can show the impact: the measure itself, or those of a finding's actions. */
  measures: Measure[];
  said: ImpactSaid;
};

const impacts = ['not-claimed', 'claimed', 'evidenced', 'embedded'] as const;
const meanings: Record<Impact, string> = {
  'not-claimed': 'Nothing is said to have changed for children yet.',
  claimed: 'People say something has changed; nothing shows it yet.',
  evidenced: 'Evidence or a measure shows that something has changed for children.',
  embedded: 'It is shown, and it has lasted.',
};

async function open(request: WebRequest, kind: Rated): Promise<Opened | null> {
  const { services, today, params } = request;
  const id = idIn(params['id']);
  const planId = id === null ? null : await planOfItem(services.db, id);
  if (id === null || planId === null) return null;
  const { on } = await recordDate(services.db, planId, today);
  const view = await readPlan(services, planId, on);
  const place = view && placeOf(view, id);
  if (!view || !place || place.kind !== kind) return null;
  return {
    view,
    place,
    kind,
    on,
    evidence: await evidenceOf(services.db, id),
    measures: measuresBehind(view, kind, id),
    said: await impactSaid(services.db, id, on),
  };
}

function measuresBehind(view: PlanView, kind: Rated, id: number): Measure[] {
  const { measures, findings, actions } = planIndex(view);
  const ids =
    kind === 'measure'
      ? [id]
      : (findings.get(id)?.actionIds ?? []).flatMap((actionId) => actions.get(actionId)?.measureIds ?? []);
  return [...new Set(ids)].flatMap((one) => measures.get(one) ?? []);
}

/** GET /findings/:id/impact and /measures/:id/impact. */
export function impactPage(kind: Rated): (request: WebRequest) => Promise<Reply> {
  return async (request) => {
    const opened = await open(request, kind);
    if (!opened) return notFound();
    const { impact, reason, version } = opened.said;
    return show(request, opened, { impact, reason, version });
  };
}

/** POST of the same: impact, reason, and `version` as it was seen. */
export function rateImpact(kind: Rated): (request: WebRequest) => Promise<Reply> {
  return async (request) => {
    const opened = await open(request, kind);
    if (!opened) return notFound();
    const { form, services, today } = request;
    const chosen = form.one('use-impact') || form.one('impact');
    const impact = impacts.find((one) => one === chosen) ?? null;
    const [reason, version] = [form.one('reason'), form.one('version')];
    const { view, place, evidence, measures } = opened;
    const missing = needsEvidence(impact) ? missingGround(groundOf(evidence, measures, opened.on)) : [];
    const errors: FieldError[] = [];
    if (impact === null) errors.push({ field: 'impact', message: 'Choose what the impact is' });
    else if (missing.length > 0) {
      const message = `“${capital(impactWords[impact])}” needs something that shows it. See what is missing below`;
      errors.push({ field: 'impact', message });
    }
    if (reason === '') errors.push({ field: 'reason', message: 'Enter why you say so' });
    else if (reason.length > longestText) errors.push({ field: 'reason', message: 'Shorten the reason' });
    if (impact === null || errors.length > 0)
      return show(request, opened, { impact, reason, version, errors, missing });
    const saving = { planId: view.id, kind, itemId: place.id, impact, reason, seen: version, today };
    const done = await services.db.transaction().execute((trx) => saveImpact(trx, saving, doneByVisitor(request)));
    if (done.ok) return redirect(place.href, `The impact is rated as ${impactWords[impact]}.`);
    return show(request, opened, { impact, reason, version: done.conflict.version, conflict: done.conflict });
  };
}

type Shown = {
  impact: Impact | null;
  reason: string;
  version: string;
  errors?: FieldError[];
  missing?: string[];
  conflict?: ImpactSaid;
};

function show(request: WebRequest, opened: Opened, shown: Shown): Reply {
  const { place, evidence, measures, on } = opened;
  const { impact, reason, version, errors, missing = [], conflict } = shown;
  const title = 'Rate the impact';
  const main = (
    <>
      <PageHeading text={title} caption={place.name} />
      <p class="govuk-body-l">{place.text}</p>
      {conflict ? <Conflict conflict={conflict} shown={shown} /> : null}
      <p class="govuk-body">
        What matters here is what has changed for children, apart from whether the actions are done. The rating holds
        from {inWords(on)}.
      </p>
      <h2 class="govuk-heading-m">Evidence</h2>
      <EvidenceList
        evidence={evidence.filter((one) => one.withdrawn_at === null)}
        today={request.today}
        empty="No evidence is attached."
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/evidence/add/${place.id}`}>
          Add evidence
        </a>
        {place.kind === 'finding' && measures.length === 0 ? '. No measure is linked through its actions.' : ''}
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="version" value={version} />
        <Radios
          name="impact"
          idPrefix="impact"
          fieldset={{ legend: { text: 'What is the impact?', classes: 'govuk-fieldset__legend--m' } }}
          errorMessage={errorFor(errors, 'impact')}
          items={impacts.map((one) => ({
            value: one,
            text: capital(impactWords[one]),
            hint: { text: meanings[one] },
            checked: one === impact,
          }))}
        />
        {missing.length > 0 ? <Missing missing={missing} /> : null}
        <Textarea
          id="reason"
          name="reason"
          rows="5"
          label={{ text: 'Why do you say so?', classes: 'govuk-label--m' }}
          value={reason}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Save the rating" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { breadcrumbs: place.crumbs, section: 'plan', width: 'two-thirds' as const };
  if (errors?.length) return invalid(title, main, errors, more);
  return page(title, main, { ...more, status: conflict ? 409 : 200 });
}

function Missing({ missing }: { missing: string[] }) {
  return (
    <div class="los-gap">
      <h2 class="govuk-heading-m">A claim is not evidence</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button
        text={`Save as “${impactWords.claimed}” instead`}
        name="use-impact"
        value="claimed"
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
      />
    </div>
  );
}

function Conflict({ conflict, shown }: { conflict: ImpactSaid; shown: Shown }) {
  const words = (impact: Impact | null) => (impact ? capital(impactWords[impact]) : '');
  const texts = [
    { label: 'Impact', saved: words(conflict.impact), typed: words(shown.impact) },
    { label: 'Reason', saved: conflict.reason, typed: shown.reason },
  ];
  return <BothTexts savedBy={null} savedAt={null} texts={texts} />;
}
