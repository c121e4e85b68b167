import type { Block } from '../../platform/reading/index.ts';
import type { Trx } from '../../platform/services.ts';
import { kindOf, titleOf } from '../kinds/index.ts';
import { handlingMarks, type Handling, type SourceFacts } from '../readers/facts.ts';
import type { SourceHooks } from '../source-hooks.ts';
import { sourceOfFile, type Source } from '../source-queries.ts';
import { holdSources, insertDocument, insertRequirements, insertStatements } from './keep-queries.ts';
import { statementsIn } from './statements-in.ts';

export type SaveRequest = {
  /** As a person checked them. */
  facts: SourceFacts;
  /** As they were read. */
  asRead: SourceFacts;
  blocks: Block[];
  name: string;
  format: string;
  sha256: string | null;
  handling: Handling;
  receivedOn: string | null;
  publishedOn: string | null;
  personId: number | null;
  now: Date;
};

export type Saved =
  { ok: true; sourceId: number; statements: number; requirements: number } | { ok: false; same: Source };

/**
 * Keeps a document: its facts, whole text, statements and requirements; then lets later rooms do their part, all in
 * the caller's transaction. A file that stands already is refused with the document it is.
 */
export async function saveSource(trx: Trx, request: SaveRequest, hooks: SourceHooks = {}): Promise<Saved> {
  await holdSources(trx);
  const same = request.sha256 === null ? null : await sourceOfFile(trx, request.sha256);
  if (same) return { ok: false, same };
  const { facts, asRead } = request;
  const kind = kindOf(facts.kind);
  const changed = JSON.stringify(facts) !== JSON.stringify(asRead);
  const sourceId = await insertDocument(trx, {
    ...request,
    asRead: changed ? asRead : null,
    title: titleOf(facts, request.publishedOn),
    dated: kind.dated(facts, request.publishedOn),
    visit: kind.visit(facts),
    authority: kind.authority(facts),
  });
  const statements = statementsIn(facts);
  const requirements = facts.kind === 'notice' ? facts.requirements : [];
  await insertStatements(trx, sourceId, statements);
  await insertRequirements(trx, sourceId, requirements);
  for (const after of hooks.afterSaved ?? []) await after(trx, sourceId, request.personId, request.now);
  return { ok: true, sourceId, statements: statements.length, requirements: requirements.length };
}

/** Whether choosing a mark needs a reason: the words ask for, or had, a stricter one, which is never put off silently. */
export function markNeedsReason(mark: Handling, than: Handling): boolean {
  return than !== 'OFFICIAL' && mark !== than;
}

export function isHandling(word: string): word is Handling {
  return (handlingMarks as readonly string[]).includes(word);
}

/** The date to start from for "published on": what the document prints. */
export function suggestedPublication(facts: SourceFacts): string | null {
  return facts.kind === 'inspection-report' ? facts.published : null;
}
