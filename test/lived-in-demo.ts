import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { projectFile } from '../src/platform/project.ts';
import { allRoutes } from '../src/rooms.ts';
import { roles, type Role } from '../src/people/index.ts';
import { crawl } from './crawl.ts';
import { demoServer } from './demo-server.ts';
import { fill } from './form-on.ts';
import { loadReturn } from './loaded-return.ts';
import { madeClauses, madeSource } from './made-notice.ts';
import type { Answer, SignedIn, TestServer } from './server.ts';

export type LivedInDemo = {
  server: TestServer;
  /** Somebody who holds every role, so that nothing is hidden from them. */
  everyone: SignedIn;
  /** Addresses to which no link leads: with everything that links lead to, every page of the product is reached. */
  beside: string[];
};

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const evidence = {
  'evidence-kind': 'file',
  'evidence-file': file('visits.txt', 'What was seen.'),
  'evidence-child': 'no',
  'evidence-title': 'Notes of visits',
  'evidence-relates-day': '1',
  'evidence-relates-month': '11',
  'evidence-relates-year': '2026',
};
const plan =
  '# A second plan\n\n| Ref | Action | Owner | By when |\n| --- | --- | --- | --- |\n| A1 | Visit every home | Head of Care | March 2027 |\n';
const letter =
  'Letter of the peer review\n\nDated 3 November 2026\n\nThe council listens to children. Visits are late.\n';

/** The demo authority after somebody has used every part of it: drafts lie about, reports are issued, clinics held. */
export async function livedInDemo(): Promise<LivedInDemo> {
  const server = await demoServer();
  const everyone = await server.signIn(Object.keys(roles) as Role[], {
    name: 'Alex Everywhere',
    post: 'Head of Front Door and Assessment',
  });
  const beside = [
    ...(await papers(everyone)),
    ...(await drafts(everyone)),
    ...(await removals(server, everyone)),
    ...(await children(everyone)),
    ...(await keptFiles(everyone)),
    ...(await privateAddresses(everyone)),
    ...(await anotherNotice(server)),
    ...(await correctedReturn(server)),
    '/services',
    to(await fill(everyone, '/services', { name: 'Assessment and protection' })),
    ...(await dataProtection(everyone)),
    '/account/prove',
    '/account/stay',
    '/account/unsent',
    '/people/1/second-factor',
    ...['month', 'month/lock', 'month/moderation', 'month/overrides', 'month/narrative'].map((at) => `/plan/1/${at}`),
    '/updates/read-due?text=March%202027',
    '/month/overrides',
    '/own-view',
    '/public/plan.json',
    '/public/plan.csv',
    '/.well-known/security.txt',
    '/',
  ];
  return { server, everyone, beside };
}

const to = (answer: Answer) => answer.location ?? '';

async function papers(everyone: SignedIn): Promise<string[]> {
  const issued = to(await fill(everyone, '/reports/new', { kind: 'monthly' })).replace(/\/edit.*/, '');
  await fill(everyone, `${issued}/issue`, { without: 'yes' });
  const template = await readFile(projectFile('demo/documents/eldersham-plan.docx'));
  await fill(everyone, '/reports/template', { template: { name: 'template.docx', bytes: template } });
  const supplied = await fill(everyone, '/supply/new', {
    person: String(everyone.personId),
    purpose: 'The first review of progress',
    'until-day': '31',
    'until-month': '12',
    'until-year': '2026',
    thing: ['pack:1'],
  });
  return [issued, to(await fill(everyone, '/reports/new', { kind: 'adviser-report' })), to(supplied), '/supplied'];
}

async function drafts(everyone: SignedIn): Promise<string[]> {
  const returned = file('supervision.csv', 'Worker,Date of supervision\nW1,2026-11-02\n');
  const upload = to(
    await fill(everyone, '/returns/new', {
      files: returned,
      list: 'supervision',
      'as-at-day': '31',
      'as-at-month': '10',
      'as-at-year': '2026',
    }),
  );
  return [
    upload,
    `${upload}/state`,
    to(await fill(everyone, '/import', { file: file('plan.md', plan), plan: 'new' })),
    to(await fill(everyone, '/sources/add', { file: file('letter.txt', letter), kind: 'other' })),
  ];
}

/** Removes one item of each kind that people can remove, none of them part of another, so that each can be put back. */
async function removals(server: TestServer, everyone: SignedIn): Promise<string[]> {
  const [empty, kept] = [await newArea(everyone, 'An area for nothing'), await newArea(everyone, 'Another one')];
  const paths = allRoutes.flatMap(({ method, path }) =>
    method === 'GET' ? (/^\/[\w-]+(?=\/:id\/remove$)/.exec(path) ?? []) : [],
  );
  const kinds = await itemsByKind(server);
  const removed: string[] = [];
  for (const [index, path] of paths.entries()) {
    // Far apart, so that a step is not one of the action removed before it.
    const ids = kinds.map((own) => own[(index * 3 + 1) % own.length] as number);
    for (const id of [...ids, empty]) {
      const at = `${path}/${id}`;
      if ((await everyone.get(`${at}/remove`)).status !== 200) continue;
      removed.push(`${at}/put-back`);
      await fill(everyone, `${at}/remove`, { because: 'Entered by mistake' });
      break;
    }
  }
  return [...removed, `/areas/${kept}/remove`];
}

async function newArea(everyone: SignedIn, title: string): Promise<number> {
  return Number(/\d+/.exec(to(await fill(everyone, '/plan/1/areas/new', { title })))?.[0]);
}

async function itemsByKind(server: TestServer): Promise<number[][]> {
  const { rows } = await sql<{ ids: number[] }>`
    select array_agg(id order by id) as ids from item where plan_id = 1 group by kind order by kind`.execute(server.db);
  return rows.map(({ ids }) => ids);
}

async function children(everyone: SignedIn): Promise<string[]> {
  const meeting = to(await fill(everyone, '/clinics/visits', {}, { form: /start/ }));
  const list = await everyone.get('/lists/cp_visits');
  const child = /href="(\/lists\/child[^"]*)"/.exec(list.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return [meeting, to(await fill(everyone, child, { because: 'Preparing the weekly clinic' }))];
}

async function keptFiles(everyone: SignedIn): Promise<string[]> {
  await fill(everyone, '/clauses/4', evidence, { form: /evidence/ });
  const day = '/duties/11/on/2026-11-12';
  await fill(everyone, day, { ...evidence, state: 'done' });
  const action = (await everyone.get('/plan/1/actions')).text.match(/\/actions\/(\d+)"/)?.[1];
  return ['/clauses/4', day, to(await fill(everyone, `/evidence/add/${action}`, evidence))];
}

async function privateAddresses(everyone: SignedIn): Promise<string[]> {
  const calendar = await fill(everyone, '/calendar/feeds', { name: 'My telephone', scope: 'all' });
  const figures = await fill(everyone, '/vital-signs/feeds', { name: 'Our dashboard' });
  return [calendar, figures].flatMap(
    ({ text }) => /\/(?:calendar|vital-signs)\/feeds\/[\w-]{20,}\.\w+/.exec(text) ?? [],
  );
}

/** A notice of earlier years, to lay beside the one in force. */
async function anotherNotice(server: TestServer): Promise<string[]> {
  const title = 'Improvement notice of earlier years';
  const earlier = await madeSource(server.db, { kind: 'notice', title, dated: '2014-03-01' });
  await madeClauses(server.db, earlier, [{ clause: '1', text: 'The Council must visit children when it should.' }]);
  return [`/notice/4/beside/${earlier}`];
}

/** A hold on a child's records, and everything that is kept about one. */
async function dataProtection(everyone: SignedIn): Promise<string[]> {
  await fill(everyone, '/data-protection/holds/new', { class: '', child: 'K2', reason: 'A court has asked for it' });
  const found = await fill(everyone, '/data-protection/child', {
    child: 'K2',
    names: '',
    because: 'Request for access SAR 114',
  });
  return ['/data-protection', '/data-protection/holds/1/lift', to(found), `${to(found)}.docx`, `${to(found)}.xlsx`];
}

/** A return that corrects one of the demo's, to be laid beside it. */
async function correctedReturn(server: TestServer): Promise<string[]> {
  const id = await loadReturn(server.services, '2026-05-31', { 1: { rows: [] } });
  return [`/returns/${id}`, `/returns/${id}/compared`];
}

/** Every page such a person can open, at least once. */
export async function everyPage({ everyone, beside }: LivedInDemo) {
  return crawl(everyone, allRoutes, ['/plan', '/your-actions', '/accessibility', '/public', ...beside]);
}
