import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Visitor } from './visitor.ts';

export type People = { office: Visitor; leader: Visitor; analyst: Visitor };
export type Place = { database: Client; dataFolder: string };

/**
 * Something a person does, with a label of its own, that the product either acknowledges or not; and how to tell
 * afterwards whether it is there, whole. `look` answers null where it is all there or not at all, as it should be.
 */
export type Deed = {
  name: string;
  /** True once the product has said that it is done; false when it said that it is not; throws when nothing came back. */
  attempt: (people: People, label: string) => Promise<boolean>;
  look: (place: Place, label: string) => Promise<{ there: boolean; half: string | null }>;
};

const done = (answer: { status: number }) => answer.status === 303;
const today = { day: '2', month: '2', year: '2026' };
const planCsv = (label: string) =>
  [
    'Priority,Ref.,What we will do,Who leads,Timescale,Latest position',
    ...Array.from({ length: 24 }, (_row, index) => {
      const area = `Priority ${Math.floor(index / 8) + 1}: ${label}`;
      return `${area},${Math.floor(index / 8) + 1}.${(index % 8) + 1},Do thing ${index + 1} of ${label},Head of Things,31 March 2027,It goes on.`;
    }),
  ].join('\n');

/** A post, with its line in the audit log: one short transaction. */
const addPost: Deed = {
  name: 'saving a post',
  attempt: async ({ office }, label) => done(await office.send('/posts/new', 'title', { title: label })),
  async look({ database }, label) {
    const posts = await database.query('select id from post where title = $1', [label]);
    if (posts.rowCount === 0) return { there: false, half: null };
    const subject = `post:${posts.rows[0].id}`;
    const audits = await database.query(`select from audit where what = 'post.add' and subject = $1`, [subject]);
    return { there: true, half: audits.rowCount === 1 ? null : 'a post without its line in the audit log' };
  },
};

/** A file as evidence: on disk and in the database. */
const addEvidence: Deed = {
  name: 'attaching a file',
  async attempt({ office }, label) {
    const list = await office.get('/plan');
    const item = /href="\/actions\/(\d+)/.exec(list.text)?.[1] ?? (await firstAction(office));
    return done(
      await office.send(`/evidence/add/${item}`, 'evidence-title', {
        'evidence-kind': 'file',
        'evidence-title': label,
        'evidence-relates-day': today.day,
        'evidence-relates-month': today.month,
        'evidence-relates-year': today.year,
        'evidence-child': 'no',
        'evidence-file': { name: `${label}.txt`, bytes: fileOf(label), mediaType: 'text/plain' },
      }),
    );
  },
  async look({ database, dataFolder }, label) {
    const found = await database.query(
      `select e.id, f.file_sha256 as sha256, file.bytes from evidence e left join evidence_file f on f.evidence_id = e.id
       left join file on file.sha256 = f.file_sha256 where e.title = $1`,
      [label],
    );
    if (found.rowCount === 0) return { there: false, half: null };
    const { sha256 } = found.rows[0] as { sha256: string | null };
    if (sha256 !== createHash('sha256').update(fileOf(label)).digest('hex'))
      return { there: true, half: 'evidence without its file' };
    return { there: true, half: await fileTrouble(dataFolder, sha256) };
  },
};

async function firstAction(office: Visitor): Promise<string> {
  const { text } = await office.get('/plan/1');
  const found = /href="\/actions\/(\d+)/.exec(text)?.[1];
  if (!found) throw new Error('No action of the plan was found on its page');
  return found;
}

/** Large enough to be some writes, and of its label alone. */
const fileOf = (label: string) => Buffer.from(`${label}\n`.repeat(8000));

/** A plan read, checked and saved: hundreds of rows at once. */
const importPlan: Deed = {
  name: 'importing a plan',
  async attempt({ office }, label) {
    const file = { name: `${label}.csv`, bytes: Buffer.from(planCsv(label)), mediaType: 'text/csv' };
    const read = await office.send('/import', 'file', { file, plan: 'new', title: label });
    if (!done(read) || !read.location) return false;
    const saved = await office.send(read.location, 'do', { do: 'save', title: label });
    return done(saved) && /^\/plan\/\d+/.test(saved.location ?? '');
  },
  async look({ database }, label) {
    const plans = await database.query('select id from plan where title = $1', [label]);
    if (plans.rowCount === 0) return { there: false, half: null };
    const id = plans.rows[0].id as number;
    const counts = await database.query(
      `select (select count(*)::int from action a join item i on i.id = a.id where i.plan_id = $1) as actions,
         (select count(*)::int from step s join item i on i.id = s.id where i.plan_id = $1) as steps,
         (select count(*)::int from audit where what = 'plan.import' and plan_id = $1) as audits,
         (select count(*)::int from import_draft where title = $2 and ended_at is null) as drafts`,
      [id, label],
    );
    const { actions, steps, audits, drafts } = counts.rows[0] as Record<string, number>;
    const whole = plans.rowCount === 1 && actions === 24 && steps === 24 && audits === 1 && drafts === 0;
    return { there: true, half: whole ? null : `a plan of ${JSON.stringify(counts.rows[0])}` };
  },
};

/** A report started and issued: its paper, its files on disk, its manifest, frozen together. */
const issuePack: Deed = {
  name: 'issuing a pack',
  async attempt({ office, leader }, label) {
    // The label ends in a number: each pack is as at a day of its own.
    const asAt = dayOf(label, reportable);
    const [year = '', month = '', day = ''] = asAt.split('-');
    const plan = '1';
    const started = await office.send('/reports/new', 'as-at-day', {
      plan,
      kind: 'monthly',
      'as-at-day': day,
      'as-at-month': month,
      'as-at-year': year,
    });
    const draft = /^\/reports\/(\d+)/.exec(started.location ?? '')?.[1];
    if (!done(started) || !draft) return false;
    return done(await leader.send(`/reports/${draft}/issue`, 'mark', { without: 'yes' }));
  },
  async look({ database, dataFolder }, label) {
    const packs = await database.query(
      `select p.id, p.state, p.paper is not null and p.manifest is not null as frozen,
         (select count(*)::int from audit where what = 'report.issue' and subject = 'report:' || p.id) as audits,
         (select array_agg(f.file_sha256) from pack_file f where f.pack_id = p.id) as files
       from pack p where p.as_at = $1 and p.plan_id = 1 order by p.id desc limit 1`,
      [dayOf(label, reportable)],
    );
    const pack = packs.rows[0] as
      { state: string; frozen: boolean; audits: number; files: string[] | null } | undefined;
    if (!pack || pack.state === 'draft') {
      const half = pack && (pack.frozen || pack.files || pack.audits > 0) ? 'a draft with parts of an issue' : null;
      return { there: false, half };
    }
    const files = pack.files ?? [];
    if (!pack.frozen || files.length < 4 || pack.audits !== 1)
      return { there: true, half: `an issued pack with ${files.length} files and ${pack.audits} audit lines` };
    for (const sha256 of files) {
      const trouble = await fileTrouble(dataFolder, sha256);
      if (trouble) return { there: true, half: trouble };
    }
    return { there: true, half: null };
  },
};

/** Rows of a return: enough that loading them takes a moment. */
const rowsOfReturn = 400;
const returnCsv = (label: string) =>
  [
    'Child Unique ID,Case type,Date case allocated,Date of last supervision,Allocated Team,Allocated Worker',
    ...Array.from({ length: rowsOfReturn }, (_row, index) => {
      const child = `${label.replace(/\D/g, '')}-${index}`;
      return `${child},Child in need,2026-01-05,2026-01-20,Team ${index % 4},Worker ${index % 40}`;
    }),
  ].join('\n');

/** A return read in the background, accepted, and loaded in the background: what a person accepted is loaded in the end. */
const loadReturn: Deed = {
  name: 'loading a return',
  async attempt({ analyst }, label) {
    const [year = '', month = '', day = ''] = dayOf(label, anyDay).split('-');
    const files = { name: 'supervision.csv', bytes: Buffer.from(returnCsv(label)), mediaType: 'text/csv' };
    const date = { 'as-at-day': day, 'as-at-month': month, 'as-at-year': year };
    const uploaded = await analyst.send('/returns/new', 'as-at-day', { files, list: 'supervision', ...date });
    if (!done(uploaded) || !uploaded.location) return false;
    let checked = false;
    for (let waited = 0; !checked && waited < 30_000; waited += 200) {
      const { text } = await analyst.get(`${uploaded.location}/state`);
      checked = (JSON.parse(text) as { state: string }).state === 'checked';
      if (!checked) await new Promise((resume) => setTimeout(resume, 200));
    }
    // What is still being read cannot be accepted yet; the product says so, and leads back.
    if (!checked) return false;
    return done(await analyst.send(uploaded.location, 'decision', { decision: 'accept' }));
  },
  async look({ database }, label) {
    const uploads = await database.query(
      `select u.id, u.state, u.snapshot_id as snapshot,
         (select count(*)::int from child_row r where r.snapshot_id = u.snapshot_id) as rows,
         (select count(*)::int from audit where what = 'return.load' and subject = 'return:' || u.snapshot_id) as audits
       from return_upload u where u.as_at = $1 and u.state in ('loading', 'loaded')`,
      [dayOf(label, anyDay)],
    );
    const loaded = uploads.rows.filter((upload) => upload.state === 'loaded');
    const whole = loaded.every((upload) => upload.rows === rowsOfReturn && upload.audits === 1);
    return { there: uploads.rows.length > 0, half: whole ? null : `a return of ${JSON.stringify(loaded)}` };
  },
};

/** How many days back there is something to report in the demo; a return may be of any day. */
const reportable = 190;
const anyDay = 4000;

/** Each label, a day of its own, among so many. */
function dayOf(label: string, among: number): string {
  const number = Number(/\d+$/.exec(label)?.[0] ?? 0);
  const day = new Date(`${process.env['SURVIVAL_LAST_DAY'] ?? '2026-11-01'}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - (number % among));
  return day.toISOString().slice(0, 10);
}

async function fileTrouble(dataFolder: string, sha256: string): Promise<string | null> {
  const path = join(dataFolder, 'files', sha256.slice(0, 2), sha256);
  if (!existsSync(path)) return `the file ${sha256} is not on disk`;
  const found = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return found === sha256 ? null : `the file ${sha256} is not what it was`;
}

export const deeds: Deed[] = [addPost, addEvidence, importPlan, issuePack, loadReturn];

/** What still waits to be done in the background: letters to be sent, returns that were accepted. */
export async function stillWaiting(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ waits: string }>(
    `select 'the letter ' || subject as waits from mail where sent_at is null and about = 'survival'
     union all select 'the return as at ' || as_at from return_upload where state in ('reading', 'loading')`,
  );
  return rows.map(({ waits }) => waits);
}
