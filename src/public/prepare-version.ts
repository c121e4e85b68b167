import { authorityName } from '../people/index.ts';
import { markedTexts, plainText, readPlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { keepBack, type KeptBack } from './keep-back.ts';
import { hashOf, publicContent, type PublicContent } from './public-content.ts';
import { markedDocuments, markedSentences, namesOfEveryone } from './public-queries.ts';

export type Prepared = { planId: number; asAt: string; content: PublicContent; keptBack: KeptBack[]; sha256: string };

/** What would be published of a plan as at a date (ISO), now; null when there is no such plan or nothing in it then. Writes nothing. */
export async function prepareVersion(services: Services, planId: number, asAt: string): Promise<Prepared | null> {
  const view = await readPlan(services, planId, asAt);
  if (!view || view.areas.length === 0) return null;
  const [marked, documents, sentences, names, authority] = await Promise.all([
    markedTexts(services.db, view.id, asAt),
    markedDocuments(services.db),
    markedSentences(services.db),
    namesOfEveryone(services.db),
    authorityName(services),
  ]);
  const said = Map.groupBy(sentences, (one) => one.title);
  const made = keepBack(publicContent(view, authority), {
    marked,
    documents: documents.map(({ title, handling, blocks }) => ({
      title,
      handling,
      texts: [...textsIn(blocks), ...(said.get(title) ?? []).map(({ text }) => text)],
    })),
    names,
    plain: plainText,
  });
  return { planId: view.id, asAt, ...made, sha256: hashOf(made.content) };
}

/** Every text of a document as it was kept, in its order, whatever the shape of its blocks. */
function textsIn(kept: unknown, depth = 0): string[] {
  if (typeof kept === 'string') return [kept];
  if (depth > 8 || typeof kept !== 'object' || kept === null) return [];
  if (Array.isArray(kept)) return kept.flatMap((one) => textsIn(one, depth + 1));
  const holds = ['text', 'blocks', 'items', 'rows', 'cells', 'runs'];
  return Object.entries(kept).flatMap(([name, value]) => (holds.includes(name) ? textsIn(value, depth + 1) : []));
}
