import { planIndex, type PlanView } from '../../plan/index.ts';
import { corpusOf, explain, finderOf, type Context, type Corpus, type Read } from './likeness.ts';
import { shortsOf, wordsOf } from './terms.ts';

/** A sentence as suggestions need it. */
export type Sentence = {
  id: number;
  text: string;
  section: string | null;
  sourceId: number;
  position: number;
  paragraph: string | null;
  place: string;
  kind: string;
  /** Sentences that judge nothing (who came, whom the letter is copied to) are suggested on more likeness only. */
  judges: boolean;
};

export type ItemKind = 'finding' | 'action' | 'measure' | 'area';

export type Suggestion = {
  statementId: number;
  itemId: number;
  kind: ItemKind;
  /** 0 to 1. */
  likeness: number;
  /** Why, in words: "both speak of supervision; both use “reflective”". */
  because: string;
};

/** A statement says a handful of things; more than this of one kind is not looked through. */
const most: Record<ItemKind, number> = { finding: 3, action: 3, measure: 2, area: 1 };

/**
 * How alike a statement and an item must be to be suggested. Set by reading suggestions one by one: at these, two of
 * three over all sentences of a council's documents are right, and nine of ten above 0.5 (decision 090). An area is
 * suggested on less, being one of few.
 */
export const leastLikeness: Record<ItemKind, number> = { finding: 0.25, action: 0.27, measure: 0.28, area: 0.22 };

/** What is far below the best for the same statement is not suggested beside it. */
const besideTheBest = 0.7;

/** Statements with the reading of each, and what they are compared with. */
export type Reading = { corpus: Corpus; sentences: Map<number, Read> };

/** Reads all texts together, so that rarity is known over documents and plan. */
export function readTexts(view: PlanView, sentences: readonly Sentence[], others: readonly string[] = []): Reading {
  const corpus = corpusOf(
    [
      ...sentences.map(({ text }) => text),
      ...view.findings.map(({ text }) => text),
      ...view.actions.map(({ text }) => text),
      ...view.measures.map(({ text }) => text),
      ...view.areas.map((area) => `${area.title} ${area.needsToImprove ?? ''}`),
      ...others,
    ],
    shortsOf(view.glossary),
  );
  const reads = new Map<number, Read>();
  let before: Sentence | null = null;
  for (const sentence of sentences) {
    reads.set(sentence.id, corpus.read(sentence.text, contextOf(sentence, before)));
    before = sentence;
  }
  return { corpus, sentences: reads };
}

/** How a sentence says something more of what the one before it spoke of: "It is…", "This means…", "…of these meetings…". */
const leans =
  /^(?:[a-z]+,? )?(?:(?:this|that)(?: also)? (?:is|was|has|had|means?|meant|includes?|included|leads?|led|creates?|results?|resulted|indicates?|impacts?|makes?|can|does|did)|it|they)\b|^(?:[\p{L},’']+ ){0,5}(?:these|those|such) /iu;

/** "This was also the case at the last inspection." says nothing without the sentence before it. */
function contextOf(sentence: Sentence, before: Sentence | null): Context[] {
  const context: Context[] = [];
  if (sentence.section) context.push({ text: sentence.section, counts: 0.25 });
  const follows =
    before !== null &&
    sentence.kind === 'sentence' &&
    before.kind === 'sentence' &&
    before.sourceId === sentence.sourceId &&
    before.position === sentence.position - 1 &&
    before.paragraph === sentence.paragraph &&
    before.section === sentence.section;
  if (!before || !follows) return context;
  const telling = wordsOf(sentence.text).filter((word) => !word.joining && !word.judging).length;
  if (leans.test(sentence.text)) context.push({ text: before.text, counts: telling < 4 ? 1 : 0.6 });
  return context;
}

/**
 * Which findings, actions, measures and areas each statement may be about, most alike first for each. At most a few of
 * each kind for a statement. Bounded: only what shares a term is compared.
 */
export function suggestFor(view: PlanView, sentences: readonly Sentence[], reading: Reading): Suggestion[] {
  const { areas, areaName } = planIndex(view);
  const { corpus } = reading;
  const areaContext = (areaId: number, counts: number): Context[] =>
    areas.has(areaId) ? [{ text: areaName(areaId), counts }] : [];
  const finders = {
    finding: finderOf(view.findings.map((one) => ({ one, read: corpus.read(one.text, areaContext(one.areaId, 0.3)) }))),
    action: finderOf(view.actions.map((one) => ({ one, read: corpus.read(one.text, areaContext(one.areaId, 0.3)) }))),
    measure: finderOf(view.measures.map((one) => ({ one, read: corpus.read(one.text, areaContext(one.areaId, 0.3)) }))),
    area: finderOf(
      view.areas.map((one) => ({
        one,
        read: corpus.read(areaName(one.id), one.needsToImprove ? [{ text: one.needsToImprove, counts: 0.8 }] : []),
      })),
    ),
  };
  return sentences.flatMap((sentence) => {
    const read = reading.sentences.get(sentence.id);
    if (!read) return [];
    return (Object.keys(finders) as ItemKind[]).flatMap((kind) => {
      const found = finders[kind].alike(read, leastLikeness[kind] + (sentence.judges ? 0 : 0.12));
      const best = found[0]?.likeness ?? 0;
      return found
        .slice(0, 3 * most[kind])
        .filter(({ likeness }) => likeness >= best * besideTheBest)
        .map(({ one, likeness, shared }) => ({ one, likeness, shared: shared() }))
        .filter(({ shared }) => isTelling(shared))
        .slice(0, most[kind])
        .map(({ one, likeness, shared }) => ({
          statementId: sentence.id,
          itemId: one.id,
          kind,
          likeness,
          because: explain(shared),
        }));
    });
  });
}

/** One shared word is chance; a shared thing of the thesaurus, a phrase or two words are something to go by. */
function isTelling(shared: { kind: string }[]): boolean {
  return shared.some(({ kind }) => kind !== 'word') || shared.length > 1;
}
