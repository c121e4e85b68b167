import { createHash } from 'node:crypto';
import type { Paper } from '../../platform/documents/index.ts';
import type { Pack } from './pack-queries.ts';

/** What tells one paper from another, so that whoever issues a report issues the one they looked at. */
export function paperMark(paper: Paper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex');
}

/** A draft's paper as it would go out now, marked as a draft so that no copy of it is taken for the report. */
export function asDraft(paper: Paper, pack: Pick<Pack, 'version'>): Paper {
  return { ...paper, subtitle: `${paper.subtitle ?? ''} – DRAFT, not issued (version ${pack.version})` };
}
