import { createHash } from 'node:crypto';
import type { Services } from '../../platform/services.ts';
import { packById, packFiles, packManifestOf } from './pack-queries.ts';
import { renderPack, type ReportManifest } from './render-pack.ts';

/**
 * What a check of one file found. `kept`: whether the file kept is still the one that was issued. `again`: whether the
 * paper that was kept, made into a file again, gives the same bytes.
 */
export type FileCheck = { name: string; sha256: string; kept: boolean; again: boolean };
export type PackCheck = { id: number; title: string; asAt: string; files: FileCheck[]; sound: boolean };

/** Checks an issued report against its files, and makes it again from the paper that was kept; null when there is no such issued report. */
export async function verifyPack(services: Services, id: number): Promise<PackCheck | null> {
  const pack = await packById(services.db, id);
  if (pack?.state !== 'issued' || !pack.paper) return null;
  const manifest = (await packManifestOf(services.db, id)) as ReportManifest;
  const { comparedWith, supersedes, missingParts } = manifest;
  const template = pack.templateSha256 && (await readOrNull(services, pack.templateSha256));
  const facts = { comparedWith, pack: manifest.pack, supersedes, missingParts };
  const rendered = await renderPack(pack.paper, template || null, facts);
  const again = new Map(
    'unreadable' in rendered ? [] : rendered.files.map((file) => [file.name, sha256Of(file.bytes)]),
  );
  const files: FileCheck[] = [];
  for (const { name, sha256 } of await packFiles(services.db, id)) {
    const kept = (await readOrNull(services, sha256)) !== null;
    files.push({ name, sha256, kept, again: again.get(name) === sha256 });
  }
  const sound = files.length > 0 && files.every((file) => file.kept && file.again);
  return { id, title: pack.paper.title, asAt: pack.asAt, files, sound };
}

/** A kept file, or null when it is missing or its bytes are no longer those of its name. */
async function readOrNull(services: Services, sha256: string): Promise<Buffer | null> {
  return services.files.read(sha256).catch(() => null);
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
