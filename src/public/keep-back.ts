import type { PublicContent } from './public-content.ts';

/** Something of the plan that is not published, and why. */
export type KeptBack = { what: string; why: string; words: string };

/** Words of a document that may not be passed on, as compared: lower case, plain quotes and spaces. */
export type MarkedDocument = { title: string; handling: string; texts: readonly string[] };

/** What stands in place of words that were kept back. */
export const leftOut = '[Left out: from a document that is not for publication]';
/** What stands in place of a person's name. */
export const noName = '[a person]';

/** Shorter stretches than this are turns of phrase, and in a document of any kind. */
const tellingLength = 40;

/**
 * The content without what may not be published, and the list of what was kept back. `marked`: items whose words came
 * from a marked document. `documents`: marked documents, whose sentences are kept back wherever they stand, typed by
 * hand or not. `names`: people the product knows, of whom only posts are named. `plain` makes two writings of one
 * text the same.
 */
export function keepBack(
  content: PublicContent,
  given: {
    marked: ReadonlyMap<number, string>;
    documents: readonly MarkedDocument[];
    names: readonly string[];
    plain: (text: string) => string;
  },
): { content: PublicContent; keptBack: KeptBack[] } {
  const keptBack: KeptBack[] = [];
  const names = given.names
    .filter((name) => /\S\s+\S/.test(name.trim()))
    .map(
      (name) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim()).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu'),
    );
  const documents = given.documents.map((one) => ({
    ...one,
    sentences: one.texts.map(given.plain).filter((text) => text.length >= tellingLength),
    whole: ` ${one.texts.map(given.plain).join(' ')} `,
  }));
  const withoutNames = (text: string, what: string): string => {
    let said = text;
    for (const name of names) said = said.replace(name, noName);
    if (said !== text) keptBack.push({ what, why: 'It names a person', words: text });
    return said;
  };
  const fit = (text: string, id: number, what: string): string => {
    const mark = given.marked.get(id);
    if (mark !== undefined) {
      keptBack.push({ what, why: `Its words come from a document marked ${mark}`, words: text });
      return leftOut;
    }
    const plain = given.plain(text);
    const document = documents.find(
      ({ sentences, whole }) =>
        sentences.some((sentence) => plain.includes(sentence)) ||
        (plain.length >= tellingLength && whole.includes(plain)),
    );
    if (document) {
      keptBack.push({
        what,
        why: `Its words are those of ${document.title}, marked ${document.handling}`,
        words: text,
      });
      return leftOut;
    }
    return withoutNames(text, what);
  };
  const areas = content.areas.map((area) => {
    const where = [area.code, area.title].filter(Boolean).join(' ');
    return {
      ...area,
      title: withoutNames(area.title, `Title of area ${where}`),
      needsToImprove: area.needsToImprove && fit(area.needsToImprove, area.id, `What needs to improve in ${where}`),
      findings: area.findings.map((one) => ({ ...one, text: fit(one.text, one.id, `Finding in ${where}`) })),
      actions: area.actions.map((one) => ({
        ...one,
        text: fit(one.text, one.id, `Action ${one.ref || 'without a ref'} in ${where}`),
        owners: one.owners.map((owner) => withoutNames(owner, `Owner of action ${one.ref} in ${where}`)),
        steps: one.steps.map((step) => ({
          ...step,
          due: withoutNames(step.due, `Date of action ${one.ref} in ${where}`),
        })),
      })),
      measures: area.measures.map((one) => {
        const text = fit(one.text, one.id, `Measure in ${where}`);
        // What a target is about is said in the measure's words.
        const targets =
          text === leftOut
            ? one.targets.map((target) => ({ ...target, aim: '' }))
            : one.targets.map((target) => ({ ...target, aim: withoutNames(target.aim, `Target in ${where}`) }));
        return { ...one, text, targets };
      }),
    };
  });
  const milestones = content.milestones.map((one) => ({ ...one, text: fit(one.text, one.id, 'Milestone') }));
  return { content: { ...content, areas, milestones }, keptBack };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
