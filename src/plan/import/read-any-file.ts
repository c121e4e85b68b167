import { isUnreadable, readDocument, type ReadDocument, type Unreadable } from '../../platform/reading/index.ts';
import { readSource, recognise, type SourceFacts, type SourceKind } from '../../sources/index.ts';
import { readPlanFile, type ReadPlanFile } from './read-plan-file.ts';

/** What a file was taken for, and what it says. */
export type ReadAnyFile = { kind: 'plan'; plan: ReadPlanFile } | { kind: 'source'; facts: SourceFacts };

/**
 * Reads a file of any kind: a document received as its own kind, anything else as a plan. What is neither a known kind
 * nor holds a single action is another document, kept whole. `said` is what a person says it is.
 */
export async function readAnyFile(
  bytes: Buffer,
  fileName: string,
  said?: SourceKind | 'plan',
): Promise<ReadAnyFile | Unreadable> {
  const asPlan = async (document?: ReadDocument): Promise<ReadAnyFile | Unreadable> => {
    const plan = await readPlanFile(bytes, fileName, document);
    return isUnreadable(plan) ? plan : { kind: 'plan', plan };
  };
  // The plan's open format is no document; what is wrong with it is for its own reader to say.
  const isJson = /^\s*\{/.test(
    bytes
      .subarray(0, 64)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );
  if (said === 'plan' || (isJson && said === undefined)) return asPlan();
  const document = await readDocument(bytes, fileName);
  if (isUnreadable(document)) return document;
  if (said !== undefined) return { kind: 'source', facts: readSource(document, said) };
  // Spreadsheets hold plans and lists; nobody sends a report in one.
  if (document.format === 'csv' || document.format === 'xlsx') return asPlan(document);
  const taken = recognise(document);
  if (taken.kind !== 'plan' && taken.kind !== 'other')
    return { kind: 'source', facts: readSource(document, taken.kind) };
  const plan = await asPlan(document);
  const actions =
    isUnreadable(plan) || plan.kind !== 'plan' ? 0 : plan.plan.plan.areas.flatMap((area) => area.actions).length;
  // Minutes and press releases name an action or two: what is known for another document needs more to be a plan.
  const enough = taken.kind === 'other' && taken.score > 0 ? 5 : 1;
  return taken.kind === 'plan' || actions >= enough ? plan : { kind: 'source', facts: readSource(document, 'other') };
}
