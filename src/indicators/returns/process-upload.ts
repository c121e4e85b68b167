import { cautionsOf, isCollision, keepReturn, withPseudonyms, type ReturnFile } from '../../children/index.ts';
import { recordAudit } from '../../people/index.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { isTrouble } from '../../platform/identifiers/identifiers.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { feedMeasures } from '../measures/feed-measures.ts';
import { standardsAt } from '../standards/standards-at.ts';
import { keepFigures } from '../results/result-queries.ts';
import { uploadReport } from './upload-report.ts';
import { readReturnAside } from './read-return-aside.ts';
import type { ReadReturn } from './read-return.ts';
import {
  filesOfUpload,
  holdLoading,
  leftUploads,
  moveUpload,
  noteProgress,
  takeUp,
  uploadOf,
  type UploadState,
} from './upload-queries.ts';

/** A server that has not said anything of an upload for so long has stopped. */
const silence = 60_000;

/**
 * Does the next thing with an upload: reads and checks it, or loads it once a person has accepted it. Only one server
 * does so at a time; when it stops halfway, the upload is as it was and another takes it up.
 */
export async function processUpload(services: Services, id: number, { fresh = false } = {}): Promise<void> {
  const { db } = services;
  const upload = await uploadOf(db, id);
  if (!upload || (upload.state !== 'reading' && upload.state !== 'loading')) return;
  const now = services.now();
  const since = fresh ? now : new Date(now.getTime() - silence);
  if (!(await takeUp(db, id, upload.state, since, now))) return;
  const read = await readKept(services, id, { ...upload, state: upload.state });
  if (read === null) return;
  if (isUnreadable(read)) {
    await moveUpload(db, id, upload.state, 'refused', { refusal: `${read.what} ${read.next}`, now: services.now() });
    return;
  }
  const named = await withPseudonyms(services, db, read);
  if (isTrouble(named)) {
    const refusal = `Nothing of the return was loaded. ${named.trouble} Then bring the return again.`;
    await moveUpload(db, id, upload.state, 'refused', { refusal, now: services.now() });
    return;
  }
  if (upload.state === 'reading') {
    await moveUpload(db, id, 'reading', 'checked', {
      report: uploadReport(named, await cautionsOf(db, named.annexA)),
      now: services.now(),
    });
    return;
  }
  const loading = db.transaction().execute(async (trx) => {
    // Whoever cancels it from here on is told that it had moved on.
    if (!(await holdLoading(trx, id))) return;
    const files = await keptFiles(services, id);
    const snapshot = await keepReturn(services, trx, { ...named, files, personId: upload.uploaderId });
    await keepFigures(trx, snapshot.id, read);
    await feedMeasures(trx, { asAt: upload.asAt }, todayIn(services), {
      personId: null,
      at: services.now(),
      audit: (tx, entry) => recordAudit(tx, { ...entry, visitor: null, who: 'A return was loaded' }),
    });
    await moveUpload(trx, id, 'loading', 'loaded', { snapshotId: snapshot.id, now: services.now() });
    await recordAudit(trx, {
      what: 'return.load',
      subject: `return:${snapshot.id}`,
      after: { asAt: upload.asAt, files: files.map(({ name }) => name), supersedes: snapshot.supersedes },
      visitor: null,
      who: upload.uploadedBy ?? 'Someone',
    });
  });
  await loading.catch(async (reason: unknown) => {
    if (!isCollision(reason)) throw reason;
    await moveUpload(db, id, 'loading', 'refused', { refusal: (reason as Error).message, now: services.now() });
  });
}

/** Takes up what a server left behind. */
export const uploadsJob: Job = {
  name: 'returns-left-behind',
  cron: '* * * * *',
  run: async (services) => {
    for (const { id } of await leftUploads(services.db, new Date(services.now().getTime() - silence)))
      await processUpload(services, id);
  },
};

async function readKept(
  services: Services,
  id: number,
  { asAt, list, state }: { asAt: string; list: string; state: UploadState },
) {
  const stop = new AbortController();
  let told = 0;
  const soFar = (rows: number) => {
    const at = services.now().getTime();
    if (at - told < 400) return;
    told = at;
    noteProgress(services.db, id, rows, services.now())
      .then((now) => {
        if (now !== state) stop.abort();
      })
      .catch((reason: unknown) => services.log('warn', 'How far a return is could not be noted', reason));
  };
  const files = await keptFiles(services, id);
  const read: ReadReturn | Awaited<ReturnType<typeof readReturnAside>> = await readReturnAside(
    files,
    { asAt, list, standards: await standardsAt(services.db, asAt) },
    { soFar, stop: stop.signal },
  );
  return read;
}

async function keptFiles(services: Services, id: number): Promise<ReturnFile[]> {
  const files = await filesOfUpload(services.db, id);
  return files.map(({ name, sha256 }) => ({ name, bytes: () => services.files.read(sha256) }));
}
