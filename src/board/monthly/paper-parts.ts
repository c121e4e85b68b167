import type { Inline, PaperBlock, PaperTable, TagColour } from '../../platform/documents/index.ts';
import type { PlanView } from '../../plan/index.ts';

/** The pieces the report's parts are put together from. */

/** Where in the product a figure can be looked at, at the report's own date: "/plan/1/actions?as-at=2025-05-08&due=overdue". */
export function placeIn(view: PlanView, page: string, query: Record<string, string> = {}): string {
  const address = page.startsWith('/') ? page : `/plan/${view.id}${page === '' ? '' : `/${page}`}`;
  return `${address}?${new URLSearchParams({ 'as-at': view.asAt, ...query }).toString()}`;
}

/** A number that the pack's manifest lists with its source. */
export function figure(value: number | string, source: string): Inline {
  return { figure: typeof value === 'number' ? value.toLocaleString('en-GB') : value, source };
}

/** "3 actions", its number a figure; "no actions" when there are none. */
export function counted(count: number, source: string, one: string, many = `${one}s`): Inline[] {
  return [figure(count, source), ` ${count === 1 ? one : many}`];
}

/** The first few of a list of refs, then how many more there are. */
export function refsInWords(refs: string[], most = 8): string {
  const shown = refs.slice(0, refs.length === most + 1 ? most + 1 : most);
  const rest = refs.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** What an action is called in a list: its ref or, in a plan without refs, its first words. */
export function nameOf({ ref, text }: { ref: string; text: string }): string {
  if (ref) return ref;
  const start = text.slice(0, 40);
  return text.length > start.length ? `“${start.replace(/\s+\S*$/, '')}…”` : `“${text}”`;
}

/** Each of them once, by id. */
export function once<T extends { id: number }>(list: T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

export function heading(level: 1 | 2 | 3 | 4, text: string): PaperBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(...content: Inline[]): PaperBlock {
  return { kind: 'paragraph', content };
}

/** A cell of one paragraph. */
export function cell(...content: Inline[]): Inline[][] {
  return [content];
}

/** A table, or the sentence that says why there is none. */
export function tableOr(nothing: string, table: PaperTable): PaperBlock {
  return table.rows.length > 0 ? table : paragraph(nothing);
}

/**
 * What somebody typed, as blocks: an empty line parts paragraphs, and lines that begin with a dash, a bullet or a
 * number make a list. Nothing else is read into it.
 */
export function proseBlocks(text: string): PaperBlock[] {
  return text
    .split(/\n[ \t]*\n+/)
    .filter((part) => part.trim() !== '')
    .flatMap((part): PaperBlock[] => {
      const lines = part.split('\n').map((line) => line.trim());
      const runs: { kind: 'bullets' | 'numbers' | 'prose'; lines: string[] }[] = [];
      for (const line of lines) {
        const kind = /^[-*•–]\s+/.test(line) ? 'bullets' : /^\d{1,2}[.)]\s+/.test(line) ? 'numbers' : 'prose';
        const last = runs.at(-1);
        if (last?.kind === kind) last.lines.push(line);
        else runs.push({ kind, lines: [line] });
      }
      return runs.map((run): PaperBlock => {
        if (run.kind === 'prose') return paragraph(run.lines.join('\n'));
        const items = run.lines.map((line): Inline[] => [line.replace(/^([-*•–]|\d{1,2}[.)])\s+/, '')]);
        return { kind: 'list', ordered: run.kind === 'numbers', items };
      });
    });
}

/** Lines somebody typed one under the other, without the marks they may begin with. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^([-*•–]|\d{1,2}[.)])\s+/, ''))
    .filter((line) => line !== '');
}

const plansOwn: Record<string, TagColour> = {
  red: 'red',
  amber: 'orange',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
  turquoise: 'turquoise',
  pink: 'pink',
};

/** The colour of a tag for a colour a plan's key names; grey for the others and for none. */
export function tagColour(colour: string | null): TagColour {
  return plansOwn[(colour ?? '').toLowerCase()] ?? 'grey';
}
