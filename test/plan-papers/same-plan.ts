import { readPlanFile } from '../../src/plan/import/read-plan-file.ts';
import { isUnreadable } from '../../src/platform/reading/index.ts';
import type { TrialPlan } from './trial-plan.ts';

/** What every format must agree on, as one line a fact, so that a difference reads as one. */
export async function factsRead(bytes: Buffer, name: string): Promise<string[]> {
  const read = await readPlanFile(bytes, name);
  if (isUnreadable(read)) return [`${read.code}: ${read.what}`];
  const { plan } = read;
  const facts = plan.ratingScale.map(({ word, definition }) => `key ${word}: ${definition}`);
  for (const area of plan.areas) {
    facts.push(`area ${area.title}`);
    // Bullets under such a heading may be read as findings or as one passage: the words must be there.
    const needs = [...area.findings.map(({ text }) => text), ...(area.needsToImprove ?? '').split('\n')];
    for (const text of needs.filter(Boolean)) facts.push(`needs ${text.replace(/^[-•]\s*/, '')}`);
    for (const { ref, text, owners, steps } of area.actions) {
      facts.push(`action ${ref}: ${text}`, `  owners ${owners.join(' + ')}`);
      for (const { due, rating } of steps) facts.push(`  due ${due}: ${rating}`);
    }
    for (const { text } of area.measures) facts.push(`measure ${text}`);
  }
  return facts;
}

/** The same facts as the plan was written, without what a single table leaves out. */
export function factsWritten(plan: TrialPlan, tables: 'each' | 'one' = 'each'): string[] {
  const facts = plan.key.words.map(([word, meaning]) => `key ${word}: ${meaning}`);
  for (const area of plan.areas) {
    facts.push(`area ${area.title.replace(/^\d+\.\s*/, '')}`);
    if (tables === 'each') for (const text of area.needs) facts.push(`needs ${text}`);
    for (const { ref, text, owner, due, rating } of area.actions) {
      facts.push(`action ${ref[0]}: ${text.join(' ')}`, `  owners ${owner.join(';').split(/;\s*/).join(' + ')}`);
      due.forEach((each, step) => facts.push(`  due ${each}: ${rating[step]}`));
    }
    if (tables === 'each') for (const text of area.measures) facts.push(`measure ${text}`);
  }
  return facts;
}
