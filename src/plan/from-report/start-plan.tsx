import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { authorityName } from '../../people/index.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import {
  openWords,
  placeUnder,
  sentencesOf,
  statementsOf,
  type InspectionReportFacts,
  type SourceAction,
  type Source,
  type SourceWithFacts,
} from '../../sources/index.ts';
import { savePlan } from '../import/save/save-plan.ts';
import { draftFromReport } from './draft-from-report.ts';
import { plansFromReport } from './from-report-queries.ts';
import { planFromDraft, type ChosenArea } from './plan-from-draft.ts';
import { StartPlanPage, type StartPlanView } from './start-plan-page.tsx';
import { statutoryDates } from './statutory-dates.ts';

const title = 'Start a plan from this report';
const path = '/sources/:id/start-plan';

/** What an inspection report's page offers. */
export function startPlanAction(source: Source): SourceAction | null {
  if (source.kind !== 'inspection-report') return null;
  return { href: `/sources/${source.id}/start-plan`, text: title, ability: 'plan.import' };
}

/** GET /sources/:id/start-plan: the plan as drafted, to be chosen from. Nothing is saved yet. */
export const startPlanForm: Route = {
  method: 'GET',
  path,
  access: 'plan.import',
  audit: null,
  handle: async (request) => {
    const opened = await open(request);
    if (!opened) return notFound();
    const view = await viewOf(request, opened);
    return page(title, <StartPlanPage {...view} />, placeUnder(opened.source));
  },
};

/** POST /sources/:id/start-plan: saves the plan, as an import would, with the report and the places in it as its origin. */
export const startPlan: Route = {
  method: 'POST',
  path,
  access: 'plan.import',
  audit: 'plan.start-from-report',
  maxBody: 5 * 1024 * 1024,
  handle: start,
};

type Opened = { source: SourceWithFacts; report: InspectionReportFacts };

async function open(request: WebRequest): Promise<Opened | null> {
  const source = await openWords(request);
  if (!source || source.takenBack || source.facts.kind !== 'inspection-report') return null;
  return { source, report: source.facts };
}

async function viewOf(request: WebRequest, { source, report }: Opened): Promise<StartPlanView> {
  const { services, visitor, today } = request;
  const [statements, before, authority] = await Promise.all([
    statementsOf(services.db, [source.id]),
    plansFromReport(services.db, source.id),
    report.authority ?? authorityName(services),
  ]);
  const faults = new Set(
    statements.filter((one) => one.polarity === 'negative' || one.polarity === 'mixed').map((one) => one.text),
  );
  // A sentence stands in one paragraph nearly always; where it stands in two, both say it.
  const finds = report.paragraphs.map((one) => sentencesOf(one.text).some((sentence) => faults.has(sentence)));
  return {
    source,
    report,
    draft: draftFromReport(report, (index) => finds[index] ?? false),
    dates: statutoryDates(report, source.receivedOn),
    before,
    title: `${authority}: improvement plan`,
    asAt: today,
    typed: null,
    errors: [],
    csrf: visitor?.csrf ?? '',
  };
}

async function start(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { services, form, visitor, today } = request;
  const view = await viewOf(request, opened);
  const { areas, errors } = chosenAreas(form, view);
  const name = form.one('title');
  const asAt = form.one('asAt');
  if (name === '') errors.push({ field: 'title', message: 'Enter a title for the plan' });
  if (name.length > 200) errors.push({ field: 'title', message: 'The title must be 200 characters or fewer' });
  if (!isIsoDate(asAt)) errors.push({ field: 'asAt', message: 'Enter the day the plan holds from, like 2025-05-08' });
  else if (asAt > today)
    errors.push({ field: 'asAt', message: `The day the plan holds from must be ${inWords(today)} or earlier` });
  if (areas.length === 0 && errors.length === 0)
    errors.push({ field: 'area', message: 'Choose at least one area for improvement' });
  if (errors.length > 0)
    return invalid(title, <StartPlanPage {...view} typed={form} errors={errors} />, errors, placeUnder(opened.source));
  const dates = view.dates.filter((date) => date.by !== null && form.all('date').includes(date.rule));
  const { file, places, mappings } = planFromDraft(view.report, areas, dates, asAt);
  const planId = await services.db.transaction().execute(async (trx) => {
    const saved = await savePlan(trx, {
      planId: null,
      title: name,
      file,
      asAt,
      places,
      mappings,
      source: { id: opened.source.id },
      personId: visitor?.personId ?? null,
    });
    const findings = areas.reduce((sum, area) => sum + area.paragraphs.length, 0);
    const after = { title: name, asAt, areas: areas.length, findings, milestones: dates.length };
    await request.audit(trx, { subject: `plan:${saved.planId}`, planId: saved.planId, after });
    return saved.planId;
  });
  return redirect(`/plan/${planId}`, 'The plan was started from the report. Add the actions that answer its findings.');
}

/** The areas a person ticked, each with the paragraphs ticked for it and those put into it from the others, in the report's order. */
function chosenAreas(form: FormValues, view: StartPlanView): { areas: ChosenArea[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const ticked = new Set(form.all('area'));
  const titles = new Map<string, number>();
  const areas = view.draft.areas.flatMap((draft, index): ChosenArea[] => {
    if (!ticked.has(String(index))) return [];
    const name = form.one(`title-${index}`);
    const field = `title-${index}`;
    if (name === '') errors.push({ field, message: 'Enter a name for the area' });
    else if (name.length > 200) errors.push({ field, message: 'The name must be 200 characters or fewer' });
    else if (titles.has(name.toLowerCase()))
      errors.push({ field, message: `Two areas are called “${name}”. Give each a name of its own` });
    titles.set(name.toLowerCase(), index);
    const offered = new Set(draft.support.map((one) => String(one.index)));
    const own = form.all(`support-${index}`).filter((one) => offered.has(one));
    const extra = view.draft.unused.filter((one) => form.one(`extra-${one}`) === String(index));
    return [{ draft, title: name, paragraphs: [...new Set([...own.map(Number), ...extra])].sort((a, b) => a - b) }];
  });
  return { areas, errors };
}
