import { inWords } from '../../methods/calendar.ts';
import { doneByVisitor, readPlan, recordDate, targetInWords, type Measure, type PlanView } from '../../plan/index.ts';
import { notFound, page, redirect, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import { indicators } from '../definitions/index.ts';
import { AttachPage, type AttachRow } from './attach-page.tsx';
import { attach, attachments } from './attachment-queries.ts';
import { feedMeasures } from './feed-measures.ts';
import { indicatorSuggester } from './suggest-indicator.ts';

/** GET /vital-signs/measures: which indicator gives which measure of the plan its readings. */
export const attachForm: Route = {
  method: 'GET',
  path: '/vital-signs/measures',
  access: 'indicators.set',
  audit: null,
  handle: async (request) => {
    const view = await readPlan(request.services, null, request.today, request.visitor?.revision);
    return view ? show(request, view) : noPlan();
  },
};

/** POST /vital-signs/measures: attaches and takes off, and gives what is attached its readings so far. */
export const attachMeasures: Route = {
  method: 'POST',
  path: '/vital-signs/measures',
  access: 'indicators.set',
  audit: 'indicator.attach',
  handle: async (request) => {
    const { services, today, form, visitor } = request;
    const view = await readPlan(services, null, today, visitor?.revision);
    if (!view || !visitor) return noPlan();
    const known = new Set(indicators.map(({ id }) => id));
    let [changed, given, on] = [0, 0, today];
    await services.db.transaction().execute(async (trx) => {
      for (const { itemId, measureId } of itemsOf(view)) {
        const name = `item-${itemId}`;
        if (!form.has(name)) continue;
        // What was chosen goes before what was agreed with: whoever did both chose last.
        const wanted = form.one(name) || form.one(`agree-${itemId}`);
        if (wanted !== '' && !known.has(wanted)) continue;
        const one = { itemId, measureId, planId: view.id, indicator: wanted || null };
        if (!(await attach(trx, { ...one, personId: visitor.personId, now: services.now() }))) continue;
        changed += 1;
        await request.audit(trx, {
          subject: `measure:${measureId}`,
          planId: view.id,
          after: { indicator: wanted || null },
        });
      }
      for (const attachment of changed ? await attachments(trx, { planId: view.id }) : [])
        given += await feedMeasures(trx, { attachment }, today, doneByVisitor(request));
      if (given > 0) ({ on } = await recordDate(trx, view.id, today));
    });
    return redirect(
      '/vital-signs/measures',
      changed === 0
        ? 'Nothing was changed.'
        : given === 0
          ? 'Saved. There is no reading yet to give to measures of the plan.'
          : `Saved. ${given === 1 ? 'One reading was' : `${given} readings were`} given to measures of the plan. Reports as at ${inWords(on)} and later show them.`,
    );
  },
};

function noPlan(): Reply {
  return notFound();
}

/** What can have readings: each target, and each measure without one. */
function itemsOf(
  view: PlanView,
): { itemId: number; measureId: number; measure: Measure; words: string; unit: string }[] {
  return view.measures.flatMap((measure) =>
    measure.targets.length === 0
      ? [{ itemId: measure.id, measureId: measure.id, measure, words: '', unit: '' }]
      : measure.targets.map((target) => ({
          itemId: target.id,
          measureId: measure.id,
          measure,
          words: `${targetInWords(target)} ${target.subject}`.trim(),
          unit: target.unit,
        })),
  );
}

async function show(request: WebRequest, view: PlanView): Promise<Reply> {
  const standing = new Map(
    (await attachments(request.services.db, { planId: view.id })).map((one) => [one.itemId, one]),
  );
  const suggest = indicatorSuggester(indicators);
  const rows = itemsOf(view).map(({ itemId, measureId, measure, words, unit }): AttachRow => {
    const attached = standing.get(itemId)?.indicator ?? null;
    // Of a measure with several targets only the target’s own words say which one it is.
    const found =
      attached === null
        ? (suggest(words) ?? (measure.targets.length > 1 ? null : suggest(`${words} ${measure.text}`)))
        : null;
    // A percentage is no answer to a target in days, nor days to a percentage.
    const fits = found !== null && (unit === '' || (unit === '%') === (found.indicator.unit === 'percent'));
    return { itemId, measureId, text: measure.text, words, attached, suggestion: fits ? found : null };
  });
  const choices = indicators.map(({ id, name, area }) => ({ id, name, area }));
  const main = AttachPage({ rows, indicators: choices, csrf: request.visitor?.csrf ?? '' });
  return page('Readings of the plan’s measures', main, {
    section: 'vital-signs',
    width: 'wide',
    breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
  });
}
