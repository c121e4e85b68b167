import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { loadDemo } from '../../demo/load-demo.ts';
import { localLists } from '../../src/children/index.ts';
import { accessOf, postsByTitle, roles, rolesByTeam, type Access, type Role } from '../../src/people/index.ts';
import { scopesOf, setScopes, type Scope } from '../../src/people/access/scope-queries.ts';
import type { PlanFile } from '../../src/plan/plan-format.ts';
import { importPlan } from '../import-plan.ts';
import { loadReturn } from '../loaded-return.ts';
import { nameTeams } from '../name-teams.ts';
import { child as pseudonym } from '../pseudonyms.ts';
import { marchPlan, testMappings, stepDue, wordsOf } from '../plan-server.ts';
import { formOn } from '../form-on.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../server.ts';

/** Somebody the matrix walks as: a role for the whole council, or for part of it; or nobody signed in. */
export type Walker = {
  name: string;
  access: Access;
  someone: SignedIn | null;
  /** What is theirs, and the like of somebody else. */
  own: Belongings;
};
/** Numbers of things that belong to one person. 0 where they have none. */
export type Belongings = {
  calendarFeed: number;
  figuresFeed: number;
  grant: number;
  look: number;
  evidence: number;
  advice: number;
  search: number;
};
/** One of everything in an area of a plan. */
export type Items = Record<
  | 'area'
  | 'action'
  | 'step'
  | 'finding'
  | 'measure'
  | 'target'
  | 'assurance_source'
  | 'see_also'
  | 'evidence'
  | 'plainEvidence'
  | 'reading'
  | 'claim'
  | 'question'
  | 'duty'
  | 'dutyEvidence'
  | 'dutyEvidenceOfChild'
  | 'clause'
  | 'clauseLink'
  | 'clauseEvidence'
  | 'clauseNote',
  number
> & { dutyDay: string };

export const thePost = 'Keeper of Homes';
export const today = '2026-11-26';
const asAt = '2026-10-31';
const owners = { here: thePost, elsewhere: 'Somebody Else' };

/** A plan of two areas with one of everything in each: the first is owned by the post that everyone holds. */
function planOfTwo(): PlanFile {
  const plan = marchPlan();
  const [, , health] = plan.areas;
  plan.areas = [plan.areas[0]!, health!].map((area, index) => ({
    ...area,
    chapter: `Chapter ${index + 1}`,
    actions: [
      {
        ref: `X${index}`,
        text: `Do what is in ${area.title}`,
        owners: [index === 0 ? owners.here : owners.elsewhere],
        extra: {},
        steps: [stepDue('March 2027', 'Going well')],
      },
    ],
    findings: [{ text: `Found in ${area.title}`, group: null }],
    measures: [
      {
        text: `Over 90% of ${area.title}`,
        targets: [{ comparator: '>' as const, value: 90, unit: '%', subject: area.title, by: null }],
      },
      // A question is asked of it: it has no number.
      { text: `Children of ${area.title} say that it is better`, targets: [] },
    ],
    assessedBy: ['A survey each term'],
    seeAlso: ['Please also see the other'],
    narrative: ['Something was written.'],
  }));
  return { ...plan, asAt };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** The demo authority, with a plan of two areas, a return of two teams, and things of each person's own. */
export async function makeWorld() {
  const server = await testServer({ today });
  server.services.config.demo = true;
  await loadDemo(server.services);
  const { db } = server;
  const planId = await importPlan(db, { ...planOfTwo(), asAt }, { title: 'Two areas', mappings: testMappings });
  await postsByTitle(db, [thePost, owners.elsewhere]);
  const filler = await server.signIn(
    ['programme-office', 'senior-leader', 'action-owner', 'performance-analyst', 'administrator'],
    { name: 'Fay Filler', post: thePost },
  );
  await db
    .insertInto('post_holder')
    .values({
      post_id: (await postsByTitle(db, [owners.elsewhere])).get(owners.elsewhere)!,
      person_id: filler.personId,
      from_on: '2020-01-01',
    })
    .execute();
  await filler.get('/account');
  /** Sends a form as the page of the same address offers it, with some of its fields changed. */
  const went: Went = async (path, changes = {}, page = path) => {
    const form = page === '' ? changes : formOn(await filler.get(page), changes);
    const answer = await filler.post(path, form);
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${wordsOf(answer.text).slice(0, 1500)}`);
    return answer.location ?? '';
  };
  await went(`/plan/${planId}/month/open`, {}, `/plan/${planId}/month`);
  const period = await one(db, sql`select id from period where plan_id = ${planId}`);
  const places = [
    await itemsIn(server, planId, 0, period, went),
    await itemsIn(server, planId, 1, period, went),
  ] as const;
  const ids = await thingsOf(server, filler, went);
  // Every question there is is asked as its page is opened.
  await filler.get(`/plan/${planId}/questions`);
  const here = { ...places[0], ...(await hangingOn(server, places[0], thePost, ids.notice, went)) };
  const elsewhere = { ...places[1], ...(await hangingOn(server, places[1], owners.elsewhere, ids.notice, went)) };
  const teams = await teamThings(server, went);
  const walkers = await makeWalkers(server, { here, elsewhere, notice: ids.notice, snapshot: teams.snapshot });
  const nobodys = await belongingsOf(server, filler.personId, here, ids.notice, teams.snapshot);
  const grants = await one(db, sql`select id from role_grant where person_id = ${filler.personId} order by id limit 1`);
  const manager = await one(db, sql`select person_id from role_grant where role = 'team-manager' limit 1`);
  // The addresses that a calendar and a spreadsheet read, which cannot sign in.
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  await db
    .updateTable('calendar_feed')
    .set({ token_sha256: hash('c'.repeat(43)) })
    .where('id', '=', nobodys.calendarFeed)
    .execute();
  await db
    .updateTable('indicator_feed')
    .set({ token_sha256: hash('f'.repeat(43)) })
    .where('id', '=', nobodys.figuresFeed)
    .execute();
  const asker = await server.signIn(['action-owner'], { name: 'Ash Asker' });
  for (const { action } of [here, elsewhere])
    await db
      .insertInto('closure_request')
      .values({
        ...{ action_id: action, asked_by: asker.personId, approver_id: filler.personId, reason: 'It is done' },
        ...{ evidence: 'What we saw', watch_until: '2027-06-01' },
      })
      .execute();
  const parts = {
    fillersGrant: grants,
    manager,
    filler,
    planId,
    period,
    here,
    elsewhere,
    ids,
    teams,
    walkers,
    others: nobodys,
  };
  return { server, ...parts };
}

type Went = (path: string, changes?: Fields, page?: string) => Promise<string>;
type Db = TestServer['db'];

/** The first number a question to the database finds. */
async function one(db: Db, question: ReturnType<typeof sql>): Promise<number> {
  const found = (await question.execute(db)).rows[0] as Record<string, number> | undefined;
  const id = found && Object.values(found)[0];
  if (typeof id !== 'number') throw new Error(`Nothing is found by ${question.compile(db).sql}`);
  return id;
}

const file = { name: 'notes.txt', bytes: Buffer.from('What we saw on our visit.'), mediaType: 'text/plain' };
const evidenceForm = {
  'evidence-kind': 'file',
  'evidence-title': 'What we saw',
  'evidence-note': '',
  'evidence-url': '',
  'evidence-file': file,
  'evidence-child': 'yes',
  'evidence-relates-day': '3',
  'evidence-relates-month': '11',
  'evidence-relates-year': '2026',
  'evidence-expires-day': '',
  'evidence-expires-month': '',
  'evidence-expires-year': '',
};

const letter = `Monitoring visit to Eldersham

Dear Ms Hale

This letter summarises the findings of the monitoring visit to Eldersham children's services on 3 and 4 November 2026.

Children wait too long for a first visit. The quality of assessments has improved since the last visit.
`;

async function itemsIn(server: TestServer, planId: number, nth: number, period: number, went: Went) {
  const { db } = server;
  const area = await one(
    db,
    sql`select a.id from area a join item i on i.id = a.id where i.plan_id = ${planId} order by a.id offset ${nth} limit 1`,
  );
  const inArea = (kind: string) =>
    one(db, sql`select id from ${sql.table(kind)} where area_id = ${area} order by id limit 1`);
  const [action, finding, measure] = [await inArea('action'), await inArea('finding'), await inArea('measure')];
  const step = await one(db, sql`select id from step where action_id = ${action} limit 1`);
  await went(`/evidence/add/${action}`, evidenceForm, '');
  await went(`/evidence/add/${action}`, { ...evidenceForm, 'evidence-child': 'no' }, '');
  const reading = await db
    .insertInto('reading')
    .values({ item_id: measure, value: 84, as_at: '2026-10-30', source: 'A count' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await went(`/updates/${period}/${step}`, {
    ...{ word: 'Going well', done: 'Two homes are found', difference: 'Nothing to see yet', do: 'send' },
  });
  return {
    ...{ area, action, step, finding, measure, reading: reading.id },
    target: await one(db, sql`select id from target where measure_id = ${measure} limit 1`),
    assurance_source: await inArea('assurance_source'),
    see_also: await inArea('see_also'),
    evidence: await one(db, sql`select id from evidence where item_id = ${action} and identifies_child limit 1`),
    plainEvidence: await one(
      db,
      sql`select id from evidence where item_id = ${action} and not identifies_child limit 1`,
    ),
    claim: await one(db, sql`select id from claim where step_id = ${step} limit 1`),
  };
}

/** What hangs on the items of an area: a question, a duty made of its step with what shows it, and a clause joined to it. */
async function hangingOn(
  { db }: TestServer,
  { area, action, step }: Pick<Items, 'area' | 'action' | 'step'>,
  post: string,
  notice: number,
  went: Went,
) {
  const find = (question: ReturnType<typeof sql>) => one(db, question);
  const clause = await find(sql`select r.id from requirement r where r.source_id = ${notice}
    and not exists (select from clause_link l where l.requirement_id = r.id) order by r.id desc limit 1`);
  const clauseLink = await find(sql`insert into clause_link (requirement_id, item_id, joined, shared, from_on)
    values (${clause}, ${action}, true, '{}', ${asAt}) returning id`);
  await went(`/clauses/${clause}/evidence`, evidenceForm, '');
  await went(
    `/clauses/${clause}/evidence`,
    { ...evidenceForm, 'evidence-child': 'no', 'evidence-title': 'Minutes' },
    '',
  );
  const evidenceOf = (child: boolean) =>
    find(sql`select id from clause_evidence where requirement_id = ${clause}
    and identifies_child = ${child} and file_sha256 is not null limit 1`);
  const duty = await dutyOf(db, 'A duty of a step', post, step);
  const occurrence = await find(sql`select id from occurrence where duty_id = ${duty.id} limit 1`);
  const shows = async (identifiesChild: boolean) =>
    find(sql`insert into occurrence_evidence (occurrence_id, kind, title, file_name, file_sha256, media_type, bytes,
        relates_on, identifies_child)
      select ${occurrence}, 'file', 'Minutes', 'minutes.txt', file_sha256, 'text/plain', 24, ${asAt}, ${identifiesChild}
      from clause_evidence where file_sha256 is not null limit 1 returning id`);
  return {
    ...{ clause, clauseLink, clauseEvidence: await evidenceOf(true), clauseNote: await evidenceOf(false) },
    ...{ duty: duty.id, dutyDay: duty.day },
    dutyEvidence: await shows(false),
    dutyEvidenceOfChild: await shows(true),
    question: await find(sql`select id from question where state = 'open'
      and about @> ${JSON.stringify([{ areaId: area }])}::jsonb
      and not exists (select from jsonb_array_elements(about) one where (one ->> 'areaId')::int <> ${area})
      order by id limit 1`),
  };
}

/** A duty of a post, like one of the demo's; of a step where one is named. */
async function dutyOf(db: Db, title: string, postTitle: string, step: number | null = null) {
  const find = (question: ReturnType<typeof sql>) => one(db, question);
  const post = (await postsByTitle(db, [postTitle])).get(postTitle)!;
  const like = await find(sql`select o.duty_id from occurrence o order by o.id limit 1`);
  const made = await find(sql`insert into duty (origin, plan_id, step_id)
    select ${step === null ? 'hand' : 'step'}, plan_id, ${step} from duty where id = ${like} returning id`);
  const version = await find(sql`insert into duty_version (duty_id, title, schedule, starts_on, from_on, post_id)
    select ${made}, ${title}, schedule, starts_on, from_on, ${post} from duty_version where duty_id = ${like} limit 1
    returning id`);
  const due = await sql<{ day: string }>`insert into occurrence (duty_id, version_id, due_on)
    select ${made}, ${version}, due_on from occurrence where duty_id = ${like} order by due_on desc limit 1
    returning due_on as day`.execute(db);
  return { id: made, day: due.rows[0]!.day };
}

/** Numbers of what the demo holds, and of what is made for the matrix alone. */
async function thingsOf(server: TestServer, filler: SignedIn, went: Went) {
  const { db } = server;
  const find = (question: ReturnType<typeof sql>) => one(db, question);
  const notice = await find(sql`select s.id from source_document s
    where s.kind = 'notice' and exists (select from requirement r where r.source_id = s.id) order by s.id desc limit 1`);
  const clause = await find(sql`select r.id from requirement r where r.source_id = ${notice} order by r.id limit 1`);
  await went(`/clauses/${clause}/evidence`, evidenceForm, '');
  const sourceDraft = await went(
    '/sources/add',
    { kind: 'letter', file: { ...file, name: 'letter.txt', bytes: Buffer.from(letter) } },
    '',
  );
  const plan = await readFile('demo/documents/eldersham-plan.docx');
  const importDraft = await went('/import', { file: { ...file, name: 'plan.docx', bytes: plan } }, '');
  const sent = await went('/reports/new', { kind: 'monthly' });
  const packOf = (path: string) => Number(/\d+/.exec(path)![0]);
  await went(`/reports/${packOf(sent)}/issue`, { without: 'yes' });
  const draft = await went('/reports/new', { kind: 'adviser-report' });
  const group = await db
    .insertInto('council_group')
    .values({ value: 'a-group', role: 'read-only' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await went('/services', { name: 'A service' }, '');
  const clauseFile = { ...evidenceForm, 'evidence-child': 'no', 'evidence-title': 'Minutes' };
  await went(`/clauses/${clause}/evidence`, clauseFile, '');
  await db
    .insertInto('notice_step')
    .values({ source_id: notice, kind: 'other', on_date: asAt, by_whom: 'The Department', said: 'They met us' })
    .execute();
  const [ownDuty, otherDuty] = [await dutyOf(db, 'Own', thePost), await dutyOf(db, 'Other', owners.elsewhere)];
  return {
    ownDuty: ownDuty.id,
    ownDutyDay: ownDuty.day,
    otherDuty: otherDuty.id,
    otherDutyDay: otherDuty.day,
    recurring: /\/duties\/recurring\/([^"/]+)"/.exec((await filler.get('/duties/recurring')).text)?.[1] ?? '',
    approval: (
      await db
        .insertInto('plan_approval')
        .values({ plan_id: 1, as_at: asAt, body: 'The board', on_date: asAt, what: 'approved' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
    issuedFile: (
      await db.selectFrom('pack_file').select('name').where('pack_id', '=', packOf(sent)).executeTakeFirstOrThrow()
    ).name,
    template: `${localLists[0]!.name}.csv`,
    hold: (
      await db
        .insertInto('hold')
        .values({ class: 'mail', reason: 'An inquiry' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
    noticeStep: await find(sql`select id from notice_step limit 1`),
    holding:
      await find(sql`select h.id from post_holder h where h.post_id = (select id from post where merged_into is null
      and exists (select from post_holder x where x.post_id = post.id) limit 1) limit 1`),
    notice,
    clause,
    otherNotice: await find(sql`insert into source_document (kind, name, handling, dated)
      values ('notice', 'An earlier notice', 'OFFICIAL', '2013-02-01') returning id`),
    source: await find(sql`select s.id from source_document s join statement t on t.source_id = s.id
      where s.handling = 'OFFICIAL' order by s.id limit 1`),
    markedSource: await find(sql`select s.id from source_document s where s.handling <> 'OFFICIAL' and s.plan_id is null
      order by s.id limit 1`),
    sourceDraft: packOf(sourceDraft),
    importDraft: packOf(importDraft),
    statement: await find(sql`select t.id from statement t join source_document s on s.id = t.source_id
      where s.handling = 'OFFICIAL' order by t.id limit 1`),
    milestone: await find(sql`select id from milestone limit 1`),
    pageArea: await find(sql`select id from page_area limit 1`),
    commitment: await find(sql`select id from commitment limit 1`),
    glossary: await find(sql`select id from glossary_entry limit 1`),
    ratingWord: await find(sql`select id from rating_word limit 1`),
    mainPlan: await find(sql`select id from plan order by is_main desc, id limit 1`),
    mainClaim:
      await find(sql`select c.id from claim c join period p on p.id = c.period_id join plan on plan.id = p.plan_id
      where plan.is_main order by c.id desc limit 1`),
    recurringStep: await find(sql`select s.id from step s join item i on i.id = s.id join plan p on p.id = i.plan_id
      where p.is_main and s.due_kind = 'recurring' and s.superseded_at is null and s.valid_to is null limit 1`),
    mainArea: await find(sql`select a.id from area a join item i on i.id = a.id join plan p on p.id = i.plan_id
      where p.is_main limit 1`),
    duty: await find(sql`select d.id from duty d join occurrence o on o.duty_id = d.id order by d.id limit 1`),
    body: await find(sql`select id from body limit 1`),
    meeting: await find(sql`select id from meeting where body_id = (select id from body limit 1) limit 1`),
    advice: await find(sql`select id from advice limit 1`),
    review: await find(sql`select id from review limit 1`),
    reviewFinding: await find(sql`select id from review_finding limit 1`),
    thread: await find(sql`select id from thread limit 1`),
    version: await find(sql`select id from public_version limit 1`),
    issued: packOf(sent),
    draft: packOf(draft),
    group: group.id,
    service: await find(sql`select id from service limit 1`),
    post: await find(sql`select id from post where merged_into is null and exists
      (select from post_holder h where h.post_id = post.id) limit 1`),
    upload: (
      await db
        .insertInto('return_upload')
        .values({ as_at: asAt, state: 'reading' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
  };
}

/** A return with the children of two teams, and a clinic's meeting of each. */
async function teamThings(server: TestServer, went: Went) {
  const child = (id: string, team: string) => ({
    'Child Unique ID': id,
    'Date of Birth': '2012-04-05',
    'Date Started to be Looked After': '2024-05-01',
    'Date of Last Visit': '2026-08-01',
    'Allocated Team': team,
    'Allocated Worker': 'Wes Worker',
  });
  const snapshot = await loadReturn(server.services, asAt, {
    8: { rows: [child('N1', 'North'), child('N2', 'North'), child('S1', 'South'), child('S2', 'South')] },
  });
  const start = async (team: string) => Number(/\d+$/.exec(await went('/clinics/visits/start', { team }, ''))![0]);
  const meetings = { north: await start('North'), south: await start('South') };
  const lineOf = (meeting: number) =>
    one(server.db, sql`select id from clinic_line where meeting_id = ${meeting} order by id limit 1`);
  const [own, other] = [await lineOf(meetings.north), await lineOf(meetings.south)];
  for (const [line, title] of [
    [own, thePost],
    [other, owners.elsewhere],
  ] as const)
    await server.db
      .updateTable('clinic_line')
      .set({
        decision: 'Visit',
        owner_post_id: (await postsByTitle(server.db, [title])).get(title)!,
        by_on: '2026-12-01',
      })
      .where('id', '=', line)
      .execute();
  return { snapshot, meetings, lines: { own, other }, indicator: 'cla_visits' };
}

/** Who walks: nobody, every role for the whole council, and some for part of it. */
async function makeWalkers(
  server: TestServer,
  things: { here: Items; elsewhere: Items; notice: number; snapshot: number },
) {
  const walkers: Walker[] = [];
  const none = { calendarFeed: 0, figuresFeed: 0, grant: 0, look: 0, evidence: 0, advice: 0, search: 0 };
  walkers.push({
    name: 'nobody signed in',
    access: { abilities: new Set(), limits: new Map() },
    someone: null,
    own: none,
  });
  const walk = async (name: string, role: Role, scopes: Scope[] = [], readsWithin = false) => {
    const someone = await server.signIn([role], { name: name.replace(/\W/g, ' '), post: thePost });
    if (rolesByTeam.has(role)) await nameTeams(server.db, someone.personId, ['North']);
    const grant = await one(server.db, sql`select id from role_grant where person_id = ${someone.personId}`);
    if (scopes.length > 0)
      await setScopes(server.db, grant, ['area', 'chapter', 'service'], scopes, {
        readsWithin,
        at: server.services.now(),
      });
    if (scopes.some(({ kind }) => kind === 'team')) await nameTeamsOf(server.db, grant, scopes);
    const kept = (await scopesOf(server.db, [grant])).get(grant) ?? [];
    const access = accessOf([{ role, keys: kept.map(({ kind, value }) => `${kind}:${value}`), readsWithin }]);
    const own = await belongingsOf(server, someone.personId, things.here, things.notice, things.snapshot);
    walkers.push({ name, access, someone, own });
  };
  for (const role of Object.keys(roles) as Role[]) await walk(role, role);
  const area: Scope = { kind: 'area', value: String(things.here.area) };
  await walk('programme-office for one area', 'programme-office', [area]);
  await walk('senior-leader for one chapter', 'senior-leader', [{ kind: 'chapter', value: 'Chapter 1' }]);
  await walk('action-owner for one area', 'action-owner', [area]);
  await walk('read-only for one area, reading only there', 'read-only', [area], true);
  await walk('senior-leader for one team', 'senior-leader', [{ kind: 'team', value: 'North' }]);
  return walkers;
}

async function nameTeamsOf(db: Db, grant: number, scopes: Scope[]): Promise<void> {
  await setScopes(db, grant, ['team'], scopes, { at: new Date('2026-11-01') });
}

/** One of everything that is somebody's own. */
async function belongingsOf(
  { db, services }: TestServer,
  personId: number,
  here: Items,
  notice: number,
  snapshot: number,
): Promise<Belongings> {
  const at = services.now();
  const id = async (row: Promise<{ id: number }>) => (await row).id;
  const feed = { name: 'Mine', person_id: personId };
  return {
    calendarFeed: await id(
      db
        .insertInto('calendar_feed')
        .values({ ...feed, scope: 'all', token_sha256: `c${personId}` })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    figuresFeed: await id(
      db
        .insertInto('indicator_feed')
        .values({ ...feed, token_sha256: `f${personId}` })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    grant: await id(
      db
        .insertInto('supply_grant')
        .values({
          ...{ person_id: personId, kind: 'source', thing_id: notice, purpose: 'To read' },
          ...{ from_on: '2026-11-01', until_on: '2026-12-31' },
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    look: await id(
      db
        .insertInto('child_look')
        .values({
          person_id: personId,
          snapshot_id: snapshot,
          child: pseudonym('N1'),
          because: 'A review',
          looked_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    evidence: await id(
      db
        .insertInto('evidence')
        .values({
          ...{ item_id: here.action, kind: 'note', title: 'Mine', note: 'A note', relates_on: '2026-11-01' },
          ...{ added_by: personId, counts_from: '2026-11-01' },
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    search: await id(
      db
        .insertInto('child_search')
        .values({ person_id: personId, child: pseudonym('N1'), because: 'A request', searched_at: at })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
    advice: await id(
      db
        .insertInto('advice')
        .values({
          ...{
            given_on: '2026-11-01',
            kind: 'advice',
            given_by: 'The adviser',
            said: 'Look again',
            occasion: '',
            theme: '',
          },
          recorded_by: personId,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
  };
}
