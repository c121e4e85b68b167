import type { VNode } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import { addressOf, capital, countOf, planIndex, type PlanView } from '../../plan/index.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import type { Visitor } from '../../platform/web/route.ts';
import { documentName, readsMarked, wordsFor } from '../outside-quotations.ts';
import { StateTag } from './link-parts.tsx';
import { outsideOf, type Link, type Said } from './outside.ts';
import { toneInWords } from './tone-words.ts';

export type OutsideAbout = { areaId?: number; actionId?: number; findingId?: number; measureId?: number };

const few = 6;

/**
 * What inspectors and others said about an item of the plan, newest first and confirmed before suggested. Words of
 * documents that are not for sharing are there only for a visitor who may read them.
 */
export async function outsidePanels(
  services: Services,
  view: PlanView,
  about: OutsideAbout,
  visitor: Visitor | null = null,
): Promise<VNode[]> {
  const ids = itemsOf(view, about);
  if (ids.length === 0) return [];
  const outside = await outsideOf(services.db, view);
  const found = new Map<number, { said: Said; link: Link }>();
  for (const id of ids)
    for (const one of outside.byItem.get(id) ?? []) {
      const known = found.get(one.said.statement.id);
      if (!known || (known.link.state === 'suggested' && one.link.state === 'confirmed'))
        found.set(one.said.statement.id, one);
    }
  const list = [...found.values()].sort(
    (a, b) =>
      Number(b.link.state === 'confirmed') - Number(a.link.state === 'confirmed') ||
      (b.said.on ?? '').localeCompare(a.said.on ?? '') ||
      (b.link.likeness ?? 1) - (a.link.likeness ?? 1),
  );
  if (list.length === 0) return [];
  const asAt = view.asAt === todayIn(services) ? null : view.asAt;
  return [<Panel key="outside" list={list} about={about} asAt={asAt} mayRead={readsMarked(visitor)} />];
}

/** An area's page shows what was said of anything in it; the other pages what was said of the one item. */
function itemsOf(view: PlanView, { areaId, actionId, findingId, measureId }: OutsideAbout): number[] {
  const one = actionId ?? findingId ?? measureId;
  if (one !== undefined) return [one];
  const area = areaId === undefined ? undefined : planIndex(view).areas.get(areaId);
  return area ? [area.id, ...area.findingIds, ...area.actionIds, ...area.measureIds] : [];
}

function Panel({
  list,
  about,
  asAt,
  mayRead,
}: {
  list: { said: Said; link: Link }[];
  about: OutsideAbout;
  asAt: string | null;
  mayRead: boolean;
}) {
  const confirmed = list.filter(({ link }) => link.state === 'confirmed').length;
  const shown = list.slice(0, Math.max(few, Math.min(confirmed, 12)));
  return (
    <section class="los-section" aria-labelledby="outside">
      <h2 class="govuk-heading-m" id="outside">
        What inspectors and others said <span class="los-count">{list.length}</span>
      </h2>
      <ul class="govuk-list">
        {shown.map(({ said, link }) => (
          <li key={said.statement.id} class="los-sentence">
            <p class="govuk-body los-sentence__words">
              <a class="govuk-link" href={addressOf(`/statement-links/${said.statement.id}`, { 'as-at': asAt })}>
                {wordsFor(said.statement.text, said.source.handling !== 'OFFICIAL', mayRead)}
              </a>
            </p>
            <p class="govuk-body-s los-sentence__where">
              <StateTag state={link.state} /> {documentName({ title: said.source.title, on: said.on })},{' '}
              {said.statement.place}. {toneInWords(said.statement)}.{' '}
              {link.state === 'confirmed' && link.decision
                ? `Confirmed by ${link.decision.by ?? 'somebody'} on ${inWords(link.decision.on)}`
                : capital(link.because)}
            </p>
          </li>
        ))}
      </ul>
      {about.areaId === undefined ? (
        list.length > shown.length ? (
          <p class="govuk-body">And {countOf(list.length - shown.length, 'more suggestion')}.</p>
        ) : null
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOf(`/areas/${about.areaId}/side-by-side`, { 'as-at': asAt })}>
            Ours and theirs side by side
          </a>
        </p>
      )}
    </section>
  );
}
