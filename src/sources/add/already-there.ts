import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import type { Source } from '../source-queries.ts';

/** "This very file was added on 3 June 2025 by Tess Office, as document 4, “Monitoring visit”. It was not added again". */
export function alreadyThere(same: Source): string {
  const by = same.addedBy ? ` by ${same.addedBy}` : '';
  return `This very file was added on ${inWords(londonDate(same.addedAt))}${by}, as document ${same.id}, “${same.title}”. It was not added again`;
}
