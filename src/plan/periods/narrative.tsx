import { inWords, monthInWords } from '../../methods/calendar.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, Details, InsetText, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Area } from '../model/plan-view.ts';
import { WordTag } from '../updates/step-rating-tag.tsx';
import { doneByVisitor } from './done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { monthCrumbs, openMonth, type OpenMonth } from './open-month.ts';
import type { Period } from './period-queries.ts';
import { refusal } from './refusal.tsx';
import { narrativeVersion, saveNarrative } from './save-narrative.ts';

/** GET /month/narrative: every area, and whether this month's narrative is written. */
export async function narrativesPage(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  const { areaName } = planIndex(month.view);
  const main = (
    <>
      <PageHeading
        text="Narrative by area"
        caption={month.period ? monthInWords(month.period.month) : 'No month is open'}
      />
      <ul class="govuk-list govuk-list--spaced">
        {month.view.areas.map((area) => (
          <li key={area.id}>
            <a class="govuk-link" href={`${month.at}/narrative/${area.id}`}>
              {areaName(area.id)}
            </a>
            : {standing(area, month.period)}
          </li>
        ))}
      </ul>
    </>
  );
  return page('Narrative by area', main, { breadcrumbs: monthCrumbs(month), section: 'month', width: 'two-thirds' });
}

function standing(area: Area, period: Period | null): string {
  const last = area.narrative
    .map(({ since }) => since)
    .sort()
    .at(-1);
  if (!last) return 'nothing written yet';
  return period && last < period.month ? `last written on ${inWords(last)}` : `written on ${inWords(last)}`;
}

type Opened = { month: OpenMonth; period: Period; area: Area };

async function open(request: WebRequest): Promise<Opened | Reply> {
  const month = await openMonth(request);
  const area = month?.view.areas.find((one) => one.id === idIn(request.params['area']));
  if (!month || !area) return notFound();
  if (!month.period) {
    const reason = 'No month is open, so there is none to write the narrative of.';
    const next = { text: 'Open a month', href: month.at };
    return refusal('No month is open', reason, { next, typed: request.form.one('narrative') });
  }
  return { month, period: month.period, area };
}

/** GET /month/narrative/:area. */
export async function narrativePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { area, period } = opened;
  const current = area.narrative.filter(({ since }) => since >= period.month).map(({ text }) => text);
  const seen = narrativeVersion(area.narrative.map(({ text }) => text));
  return show(request, opened, { text: current.join('\n\n'), seen });
}

/** POST /month/narrative/:area. */
export async function writeNarrative(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { form, services, today } = request;
  const { month, area } = opened;
  const [text, seen] = [form.one('narrative'), form.one('seen')];
  const saving = { planId: month.planId, areaId: area.id, text, seen, today };
  const done = await services.db.transaction().execute((trx) => saveNarrative(trx, saving, doneByVisitor(request)));
  if (done.ok) return redirect(`${month.at}/narrative`, `The narrative of “${area.title}” is saved.`);
  if ('reason' in done)
    return refusal('The narrative was not saved', done.reason, { crumbs: monthCrumbs(month), typed: text });
  return show(request, opened, { text, seen: narrativeVersion(done.conflict), conflict: done.conflict.join('\n\n') });
}

type Shown = { text: string; seen: string; conflict?: string };

function show(request: WebRequest, { month, period, area }: Opened, { text, seen, conflict }: Shown): Reply {
  const { areaName } = planIndex(month.view);
  const title = `Narrative: ${areaName(area.id)}`;
  const earlier = area.narrative.filter(({ since }) => since < period.month);
  const main = (
    <>
      <PageHeading text={title} caption={monthInWords(period.month)} />
      {conflict === undefined ? null : (
        <BothTexts savedBy={null} savedAt={null} texts={[{ label: 'Narrative', saved: conflict, typed: text }]} />
      )}
      {earlier.length > 0 ? (
        <InsetText>
          <p class="govuk-body">
            <strong>Said before, on {inWords(earlier.at(-1)?.since ?? period.month)}.</strong> Saving replaces it from
            this month on.
          </p>
          {earlier.map((paragraph) => (
            <p key={paragraph.id} class="govuk-body los-lines">
              {paragraph.text}
            </p>
          ))}
        </InsetText>
      ) : null}
      <Details summaryText="What owners said this month">
        <OwnersSaid month={month} area={area} />
      </Details>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="seen" value={seen} />
        <Textarea
          id="narrative"
          name="narrative"
          rows="14"
          label={{ text: 'What was done this month, and what impact it had', classes: 'govuk-label--m' }}
          hint={{ text: 'Leave an empty line between paragraphs. Do not name a child.' }}
          value={text}
        />
        <Button text="Save the narrative" preventDoubleClick />
      </PostForm>
    </>
  );
  const crumbs = [...monthCrumbs(month), { text: 'Narrative by area', href: `${month.at}/narrative` }];
  const status = conflict === undefined ? 200 : 409;
  return page(title, main, { breadcrumbs: crumbs, section: 'month', width: 'two-thirds', status });
}

function OwnersSaid({ month, area }: { month: OpenMonth; area: Area }) {
  const said = month.updates.filter(
    ({ action, claim }) => action.areaId === area.id && claim !== null && claim.state !== 'draft',
  );
  if (said.length === 0) return <p class="govuk-body">Nothing yet.</p>;
  return (
    <>
      {said.map(({ action, step, claim }) => (
        <div key={step.id}>
          <p class="govuk-body">
            <strong>{action.ref}</strong> <WordTag word={claim?.word ?? ''} scale={month.view.scale} />
          </p>
          <p class="govuk-body los-lines">{[claim?.done, claim?.difference].filter(Boolean).join('\n')}</p>
        </div>
      ))}
    </>
  );
}
