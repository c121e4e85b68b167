import type { CommitteeReportFacts } from '../facts.ts';
import { inPart, type Placed } from './sections.ts';

const isRecommending = inPart(
  /^(?:\p{L}+ )?(?:recommendations?|recommendation\(s\)|recommended$|decisions? (?:required|requested|recommended|sought)|proposed decisions?|action (?:required|requested)|resolutions? sought|what (?:is|are) (?:the \w+ )?(?:asked|being asked).*)(?:\b|$)(?! for)/iu,
);
const isLead = (text: string) =>
  /\b(?:is|are) (?:asked|recommended|requested|invited|required) to\s*:?$|\brecommend(?:ed|s)?\b.*\bthat\b[^.]{0,90}:?$|^(?:that )?(?:the )?[\p{L} ,]{3,60}:$|:[-–—]?$/iu.test(
    text.trim(),
  );

/** What the committee is asked to decide, one by one, numbered as printed. */
export function recommendationsOf(passages: readonly Placed[]): CommitteeReportFacts['recommendations'] {
  const made = (found: Placed[]) => found.map(({ label, text, where }) => ({ number: label, text, where }));
  const under = passages.filter((passage) => passage.kind !== 'heading' && isRecommending(passage));
  const items = withTails(under.filter(({ text }) => !isLead(text)));
  if (items.length) return made(items);
  const lead = passages.findIndex(
    ({ text, kind }) =>
      kind !== 'heading' &&
      /\b(?:is|are) (?:asked|recommended|requested|invited) to\b|\bit is recommended that\b|\brecommend(?:ed|s)? that\b/i.test(
        text,
      ),
  );
  if (lead < 0) return [];
  if (!/:[-–—]?\s*$/.test(passages[lead]!.text)) return made([passages[lead]!]);
  const next = passages.slice(lead + 1);
  const end = next.findIndex(({ kind, label }) => kind === 'heading' || kind === 'row' || (kind !== 'item' && !label));
  return made(next.slice(0, end < 0 ? next.length : end));
}

/** Bullets under a recommendation belong to it. */
function withTails(passages: Placed[]): Placed[] {
  const out: Placed[] = [];
  const labelled = passages.some(({ label }) => label);
  for (const passage of passages) {
    const last = out.at(-1);
    if (labelled && !passage.label && last && (passage.kind === 'item' || /[:;]$/.test(last.text)))
      out[out.length - 1] = { ...last, text: `${last.text}\n${passage.text}` };
    else out.push(passage);
  }
  return out;
}
