import { sharedWords, subjectOf, wordingOf, type PlanView, type Wording } from '../../plan/index.ts';
import { tellingStems } from './telling-stems.ts';
import { planItems, type PlanItem } from './plan-texts.ts';

/** An item of the plan whose wording is near a text. `likeness` is 0 to 1; `shared` are the telling words both have, as the text writes them. */
export type Suggestion = { item: PlanItem; likeness: number; shared: string[] };

type Read = { wording: Wording; items: { item: PlanItem; whole: Set<string>; subject: Set<string> }[] };
const known = new WeakMap<PlanView, Read>();

/** Below this, wording is too thin for a person to be asked; a little less will do where many telling words are shared. */
const enough = 0.28;
const enoughOfMany = 0.2;
/** A text of so few words says all it is about: an item that says them answers it, whatever else it says. */
const few = 6;

/**
 * What of the plan a text (a clause, a piece of advice) may be about, the nearest first, at most `most` of each kind.
 * Half of the likeness is how much of the text the item says, half how much of what the item is about the text says
 * (four fifths and one for a text of a few words); words are weighed by how few texts of the plan use them. At least two
 * telling words must be shared; the council's own name, where it is known, is none. Nothing leaves the machine.
 */
export function suggestForText(view: PlanView, text: string, most = 3, council: string | null = null): Suggestion[] {
  const { wording, items } = readingOf(view);
  const names = wording.stems(council ?? '');
  const words = wording.stems(text);
  const ofText = words.size <= few ? 0.8 : 0.5;
  const found: Suggestion[] = [];
  for (const { item, whole, subject } of items) {
    const there = wording.cover(words, whole);
    const telling = tellingStems(there.shared, names).length;
    if (telling < 2) continue;
    const likeness = ofText * there.share + (1 - ofText) * wording.cover(subject, words).share;
    if (likeness >= (telling > 2 ? enoughOfMany : enough)) found.push({ item, likeness, shared: there.shared });
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
