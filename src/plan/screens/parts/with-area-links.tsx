import type { Area, PlanView } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';

/** A sentence in which the titles of areas lead to them. The longest title that fits is taken. */
export function WithAreaLinks({ text, view, at }: { text: string; view: PlanView; at: Standpoint }) {
  const found = firstArea(text, view.areas);
  if (!found) return <>{text}</>;
  const { area, start } = found;
  const end = start + area.title.length;
  return (
    <>
      {text.slice(0, start)}
      <a class="govuk-link" href={at.href(`/areas/${area.id}`)}>
        {text.slice(start, end)}
      </a>
      <WithAreaLinks text={text.slice(end)} view={view} at={at} />
    </>
  );
}

function firstArea(text: string, areas: Area[]): { area: Area; start: number } | null {
  const lower = text.toLowerCase();
  const hits = areas
    .map((area) => ({ area, start: area.title ? lower.indexOf(area.title.toLowerCase()) : -1 }))
    .filter(({ area, start }) => start >= 0 && endsWord(text[start + area.title.length]));
  hits.sort((a, b) => a.start - b.start || b.area.title.length - a.area.title.length);
  return hits[0] ?? null;
}

const endsWord = (next: string | undefined): boolean => next === undefined || !/[\p{L}\p{N}]/u.test(next);
