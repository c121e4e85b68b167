import type { CommitteeReportFacts } from '../facts.ts';
import { inPart, type Placed } from './sections.ts';

export const isRecommending = inPart(
  /^(?:\p{L}+ )?(?:recommendations?|recommendation\(s\)|proposal\(s\)$|proposals?$|recommended$|decisions? (?:required|requested|recommended|sought)|proposed decisions?|action (?:required|requested)|resolutions? sought|what (?:is|are) (?:the \w+ |we )?(?:asked|being asked|asking).*|(?:the )?[\p{L}’' ]{3,50} (?:is|are) (?:asked|recommended|invited|requested) to.*)(?:\b|$)(?! for (?!decision|noting|approval|action|information|consideration))/iu,
);
const isLead = (text: string) =>
  /\b(?:is|are) (?:asked|recommended|requested|invited|required) to\s*:?$|\brecommend(?:ed|s)?\b.*\bthat\b[^.]{0,90}:?$|^(?:that )?(?:the )?[\p{L} ,]{3,60}:$|:[-–—]?$/iu.test(
    text.trim(),
  );

/** Why it is asked, under what is. */
const isReason = (text: string) => /^(?:reasons?|rationale|because)\s*:/i.test(text);

/** What the committee is asked to decide, one by one, numbered as printed. */
export function recommendationsOf(passages: readonly Placed[]): CommitteeReportFacts['recommendations'] {
  const made = (found: Placed[]) => found.map(({ label, text, where }) => ({ number: label, text, where }));
  const under = passages.filter((passage) => passage.kind !== 'heading' && isRecommending(passage));
  const items = parted(
    withTails(under.filter(({ text, label }) => !(label ? /:[-–—]?\s*$/.test(text) : isLead(text)) && !isReason(text))),
  );
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

/** Some PDFs run what is numbered (1), (2) into one paragraph: parted where the next number stands. */
function parted(passages: Placed[]): Placed[] {
  return passages.flatMap((passage) => {
    const out = [passage];
    for (;;) {
      const last = out.at(-1)!;
      const next = after(last.label);
      const at = next === null ? -1 : last.text.search(new RegExp(`(?<=[.;,]\\s|\\band\\s)\\(?${next}[).]\\s+\\S`));
      if (at < 0) return out;
      const rest = last.text.slice(at).replace(/^\(?\w+[).]\s+/, '');
      out.splice(-1, 1, { ...last, text: last.text.slice(0, at).trim() }, { ...last, label: next, text: rest });
    }
  });
}

/** The number or letter after one. */
function after(label: string | null): string | null {
  if (label === null) return null;
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
  if (roman.includes(label)) return roman[roman.indexOf(label) + 1] ?? null;
  return /^[a-y]$/.test(label) ? String.fromCharCode(label.charCodeAt(0) + 1) : null;
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
