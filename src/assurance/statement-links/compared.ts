import { createHash } from 'node:crypto';
import type { PlanView } from '../../plan/index.ts';
import { corpusOf } from '../likeness/likeness.ts';
import { readTexts, suggestFor, type Reading, type Sentence, type Suggestion } from '../likeness/suggest.ts';

export type Compared = { reading: Reading; suggestions: Suggestion[] };

/** The last few comparisons, by what was compared: most changes to a plan are ratings and leave every text as it was. */
const kept = new Map<string, Compared>();
const most = 6;

/** Statements and the plan's items compared by their words; from memory while all texts are the same. */
export function compared(view: PlanView, sentences: readonly Sentence[], others: readonly string[]): Compared {
  // Most councils begin without a document: then there is nothing to compare a plan of thousands of items with.
  if (sentences.length === 0 && others.length === 0)
    return { reading: { corpus: corpusOf([]), sentences: new Map() }, suggestions: [] };
  const key = fingerprint(view, sentences, others);
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const reading = readTexts(view, sentences, others);
  const made = { reading, suggestions: suggestFor(view, sentences, reading) };
  if (kept.size >= most) kept.delete(kept.keys().next().value as string);
  kept.set(key, made);
  return made;
}

function fingerprint(view: PlanView, sentences: readonly Sentence[], others: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (...parts: unknown[]) => hash.update(`${JSON.stringify(parts)}\n`);
  for (const one of sentences) add(one);
  for (const one of others) add(one);
  for (const { id, areaId, text } of view.findings) add('f', id, areaId, text);
  for (const { id, areaId, text } of view.actions) add('a', id, areaId, text);
  for (const { id, areaId, text } of view.measures) add('m', id, areaId, text);
  for (const { id, parentId, title, needsToImprove } of view.areas) add('r', id, parentId, title, needsToImprove);
  for (const { abbreviation, expansion } of view.glossary) add('g', abbreviation, expansion);
  return hash.digest('hex');
}
