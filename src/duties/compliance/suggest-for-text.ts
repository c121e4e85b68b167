import { sharedWords, subjectOf, wordingOf, type PlanView, type Wording } from '../../plan/index.ts';
import { planItems, type PlanItem } from './plan-texts.ts';

/** An item of the plan whose wording is near a text. `likeness` is 0 to 1; `shared` are the telling words both have, as the text writes them. */
export type Suggestion = { item: PlanItem; likeness: number; shared: string[] };

type Read = { wording: Wording; items: { item: PlanItem; whole: Set<string>; subject: Set<string> }[] };
const known = new WeakMap<PlanView, Read>();

/** Below this, wording is too thin for a person to be asked. */
const enough = 0.28;
/** Words every notice and every plan is full of: alone they say nothing. */
const everywhere = /^(improv|plan|action|council|service|child|children|need|ensur|work|practic|qualiti|quality|area)/;

/**
 * What of the plan a text (a clause, a piece of advice) may be about, the nearest first, at most `most` of each kind.
 * Half of the likeness is how much of the text the item says, half how much of what the item is about the text says;
 * words are weighed by how few texts of the plan use them. Nothing leaves the machine.
 */
export function suggestForText(view: PlanView, text: string, most = 3): Suggestion[] {
  const { wording, items } = readingOf(view);
  const words = wording.stems(text);
  const found: Suggestion[] = [];
  for (const { item, whole, subject } of items) {
    const there = wording.cover(words, whole);
    if (there.shared.filter((one) => !everywhere.test(one) && !/^\d+$/.test(one)).length < 2) continue;
    const likeness = 0.5 * there.share + 0.5 * wording.cover(subject, words).share;
    if (likeness >= enough) found.push({ item, likeness, shared: there.shared });
  }
  found.sort((a, b) => b.likeness - a.likeness || a.item.id - b.item.id);
  const taken = new Map<string, number>();
  return found
    .filter(({ item }) => {
      const count = (taken.get(item.kind) ?? 0) + 1;
      taken.set(item.kind, count);
      return count <= most;
    })
    .map((one) => ({ ...one, shared: sharedWords(text, one.shared) }));
}

function readingOf(view: PlanView): Read {
  const before = known.get(view);
  if (before) return before;
  const list = [...planItems(view).values()];
  const wording = wordingOf(
    list.map((one) => one.text),
    view.glossary,
  );
  const items = list.map((item) => ({
    item,
    whole: wording.stems(item.text),
    subject: wording.stems(subjectOf(item.text)),
  }));
  const made = { wording, items };
  known.set(view, made);
  return made;
}
