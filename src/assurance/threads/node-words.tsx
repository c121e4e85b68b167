import { inWords } from '../../methods/calendar.ts';
import type { Standpoint } from '../../plan/index.ts';
import { documentName, wordsFor } from '../outside-quotations.ts';
import { toneInWords } from '../statement-links/tone-words.ts';
import type { ThreadNode } from './nodes.ts';

type Props = { node: ThreadNode; mayRead: boolean; at?: Standpoint };

/** One thing said: its words, where and when; with `at`, leading to its own page. */
export function NodeWords({ node, mayRead, at }: Props) {
  const text = wordsFor(node.text, node.source !== null && node.source.handling !== 'OFFICIAL', mayRead);
  return (
    <span>
      {at ? (
        <a class="govuk-link" href={at.href(node.href)}>
          {text}
        </a>
      ) : (
        text
      )}
      <span class="los-under"> {whereSaid(node)}</span>
    </span>
  );
}

/** "page 4 of Inspection report, 8 March 2024. Negative (suggested)". */
export function whereSaid(one: ThreadNode): string {
  const tone =
    one.polarity && one.movement
      ? `. ${toneInWords({ polarity: one.polarity, movement: one.movement, confirmed: true })}`
      : '';
  if (one.source === null) return `Plan: ${one.place}`;
  return `${one.place} of ${documentName({ title: one.source.title, on: one.on })}${tone}`;
}

/** "from 29 July 2015 to 28 February 2025", of what outside documents said. */
export function spanInWords(nodes: readonly ThreadNode[]): string {
  const outside = nodes.filter((node) => node.source !== null);
  const days = outside.flatMap((node) => node.on ?? []).sort();
  const undated = outside.some((node) => node.on === null) ? ', and an undated document' : '';
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'undated';
  return `${first === last ? inWords(first) : `${inWords(first)} to ${inWords(last)}`}${undated}`;
}
