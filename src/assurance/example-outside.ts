import type { PlanView } from '../plan/index.ts';
import type { ExamplePlan } from './example-shapes.ts';
import type { ItemKind } from './likeness/suggest.ts';
import type { OutsideFacts, OutsideSaid, OutsideSource } from './outside-facts.ts';
import { figuresThatDiffer } from './side-by-side/figures.ts';

/** What an example says was said from outside, in the shape real facts have. */
export function exampleOutside(view: PlanView, plan: ExamplePlan): OutsideFacts {
  let ids = 0;
  const items = itemsByName(view);
  const named = (names: string[] = []) => names.flatMap((name) => items.get(name) ?? []);
  const said = (plan.documents ?? []).flatMap((document, index): OutsideSaid[] => {
    const kind = document.kind ?? 'monitoring-visit';
    const source: OutsideSource = {
      id: index + 1,
      kind,
      title: document.title ?? (kind === 'monitoring-visit' ? 'A letter' : 'A report'),
      on: document.on,
      marked: document.marked ?? false,
    };
    return document.says.map((one) => ({
      id: (ids += 1),
      text: one.text,
      place: 'page 1',
      source,
      polarity: one.polarity ?? 'negative',
      movement: one.movement ?? 'not said',
      links: [
        ...named(one.about).map((item) => ({ ...item, state: 'confirmed' as const })),
        ...named(one.perhaps).map((item) => ({ ...item, state: 'suggested' as const })),
      ],
    }));
  });
  const threads = (plan.threads ?? []).map(({ name, says, findings }, index) => ({
    id: index + 1,
    name,
    said: said
      .filter(({ text }) => says.includes(text))
      .map(({ text, place, source, polarity }) => ({
        text,
        place,
        source,
        href: null,
        isWanting: polarity === 'negative' || polarity === 'mixed',
      })),
    findingIds: named(findings).map(({ itemId }) => itemId),
    itemIds: [],
  }));
  const texts = Object.entries(plan.figures ?? {}).flatMap(([document, sentences]) =>
    sentences.map((text) => ({ text, document, where: `page 1 of ${document}`, href: null, marked: false })),
  );
  return { said, threads, figures: figuresThatDiffer(texts), answers: true };
}

function itemsByName(view: PlanView): Map<string, { itemId: number; kind: ItemKind }> {
  const items = new Map<string, { itemId: number; kind: ItemKind }>();
  for (const { id, title } of view.areas) items.set(title, { itemId: id, kind: 'area' });
  for (const { id, text } of view.findings) items.set(text, { itemId: id, kind: 'finding' });
  for (const { id, text } of view.measures) items.set(text, { itemId: id, kind: 'measure' });
  for (const { id, ref } of view.actions) items.set(ref, { itemId: id, kind: 'action' });
  return items;
}
