import type { Services, Trx } from '../../platform/services.ts';
import { makeReport } from './pack-paper.ts';
import { insertPackFiles, markIssued, type Pack } from './pack-queries.ts';
import { paperMark } from './paper-mark.ts';
import { renderPack } from './render-pack.ts';
import { templateInUse } from './template-queries.ts';

export type Issued =
  | { ok: true; files: { name: string; sha256: string }[] }
  | { ok: false; reason: 'changed' | 'template'; words: string };

/** Who issues, which version of the draft they read, and the mark of the paper they looked at. */
export type IssueWish = { pack: Pack; version: number; mark: string; personId: number | null };

/**
 * Freezes a draft: its paper, its four files and its manifest are kept, and none of them can change. Refuses when the
 * draft or the plan is no longer as it was looked at. `record` writes the audit line in the same transaction.
 */
export async function issuePack(
  services: Services,
  wish: IssueWish,
  record: (trx: Trx, after: unknown) => Promise<void>,
): Promise<Issued> {
  const { pack } = wish;
  const made = await makeReport(services, pack);
  if (!made || paperMark(made.paper) !== wish.mark) return changed;
  const template = await templateInUse(services.db);
  const templateBytes = template && (await services.files.read(template.sha256));
  const rendered = await renderPack(made.paper, templateBytes, {
    comparedWith: pack.comparedWith,
    pack: pack.id,
    supersedes: pack.supersedesId,
    missingParts: made.missing.map(({ name }) => name),
  });
  if ('unreadable' in rendered) return { ok: false, reason: 'template', words: rendered.unreadable };
  return services.db.transaction().execute(async (trx): Promise<Issued> => {
    const issued = {
      paper: made.paper,
      manifest: rendered.manifest,
      templateSha256: template?.sha256 ?? null,
      by: wish.personId,
      at: services.now(),
    };
    if (!(await markIssued(trx, pack.id, wish.version, issued))) return changed;
    const files = [];
    for (const { name, mediaType, bytes } of rendered.files) {
      files.push({ name, mediaType, bytes: bytes.length, sha256: await services.files.keep(trx, bytes) });
    }
    await insertPackFiles(trx, pack.id, files);
    await record(trx, {
      state: 'issued',
      missing: rendered.manifest.missingParts,
      files: files.map(({ name, sha256 }) => `${name} ${sha256}`),
    });
    return { ok: true, files };
  });
}

const changed: Issued = {
  ok: false,
  reason: 'changed',
  words:
    'The plan, its questions or the words of the report have changed since you looked. Read it as it is now, then issue it.',
};
