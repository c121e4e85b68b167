import type { ReadDocument } from '../../../platform/reading/index.ts';
import { isGradeTableHead } from './grades.ts';

/** How sure it is, from 0 to 1, that a document is an inspection report of children's services, and why. */
export type Likeness = { score: number; because: string };

type Sign = { sign: RegExp; weight: number; means: string };

/** Text at the beginning in which a document says what it is, in characters. */
const BEGINNING = 6000;

const signs: Sign[] = [
  {
    sign: /^(?:ofsted )?(?:(?:full|short|standard) )?(?:re-?)?inspection of (?:services for children|children['’]?s (?:social|services)|[^.:]{2,90}\schildren['’]?s\s(?:social care )?services|[^.:]{2,90}\sservices for children)/im,
    weight: 0.5,
    means: 'it is titled an inspection of children’s services',
  },
  {
    sign: /^joint targeted area inspection (?:of|in)\b/im,
    weight: 0.5,
    means: 'it is titled a joint targeted area inspection',
  },
  {
    sign: /^(?:ofsted )?(?:virtual )?(?:focus{1,2}ed |assurance )+visit (?:to|of)\b|\bfindings of (?:a|the|our) (?:virtual )?(?:focus{1,2}ed |assurance )+visit\b/im,
    weight: 0.5,
    means: 'it reports a focused visit',
  },
  { sign: /\blead inspector\b/i, weight: 0.2, means: 'it names a lead inspector' },
  { sign: /\binspection dates?\s*:/i, weight: 0.2, means: 'it gives the dates of the inspection' },
  { sign: /\breport published\b/i, weight: 0.1, means: 'it says when the report was published' },
  {
    sign: /\boverall effectiveness\b|\boverall judge?ment\b|children['’]?s services in [^.\n]{3,60} (?:are|requires?) /i,
    weight: 0.15,
    means: 'it gives an overall judgement',
  },
  {
    sign: /\b(?:her|his) majesty['’]?s inspectors?\b|\bHMI\b|\bofsted\b/i,
    weight: 0.15,
    means: 'it is by Ofsted’s inspectors',
  },
  {
    sign: /\bchildren (?:who need help and protection|in care|looked after)\b/i,
    weight: 0.1,
    means: 'it is about children who need help, protection or care',
  },
];

/** What other documents say of themselves; each is a plain reason why this is no report on a local authority. */
const others: { sign: RegExp; because: string }[] = [
  {
    sign: /\b(?:this is a report on a school|school inspection report|inspection of an? (?:good|outstanding) school|unique reference number|URN\s*:?\s*\d{6}|type of school|number of pupils on (?:the )?(?:school )?roll|this school (?:is|continues)|age range of pupils|what is it like to attend this school)\b/i,
    because: 'This is a report on a school, not on a local authority’s children’s services.',
  },
  {
    sign: /\b(?:early years (?:setting|provision) (?:inspection|report)|registered provider|childcare type|name of registered person|what is it like to attend this early years setting)\b/i,
    because:
      'This is a report on a nursery or another early years setting, not on a local authority’s children’s services.',
  },
  {
    sign: /\b(?:children['’]?s home inspection|inspection report for (?:a )?children['’]?s home|social care common inspection framework|independent fostering agency inspection|registered manager\s*:|provision sub-?type)\b/i,
    because:
      'This is a report on a children’s home or another registered service, not on a local authority’s children’s services.',
  },
  {
    sign: /\b(?:further education and skills inspection|type of provider\s*:?\s*(?:general further|sixth form|independent learning)|apprenticeship programmes? judged)\b/i,
    because: 'This is a report on a college or training provider, not on a local authority’s children’s services.',
  },
];

/**
 * Whether a document is an inspection report of a local authority's children's services. Letters of monitoring visits
 * are another kind: they are likely only as far as they look like one.
 */
export function looksLikeInspectionReport(document: Pick<ReadDocument, 'blocks'>): Likeness {
  const { text, graded } = beginningOf(document);
  const titled = signs.slice(0, 3).some(({ sign }) => sign.test(text));
  const other = others.find(({ sign }) => sign.test(text));
  if (other && !titled) return { score: 0, because: other.because };
  if (
    /\bmonitoring visit (?:to|of)\b|\bfindings of the (?:\p{L}+ )?monitoring visit\b/iu.test(text) &&
    !/lead inspector/i.test(text)
  )
    return { score: 0.2, because: 'It reports a monitoring visit, which makes no judgements.' };
  const found = signs.filter(({ sign }) => sign.test(text));
  const sum = found.reduce((total, { weight }) => total + weight, graded ? 0.2 : 0);
  const reasons = [...(graded ? ['it has a table of judgements and grades'] : []), ...found.map(({ means }) => means)];
  const because = reasons.length
    ? sentence(reasons.slice(0, 3))
    : 'Nothing in it says that it is an inspection report.';
  // Other documents speak of inspections too; only a title makes one a report.
  return { score: Math.min(1, titled ? sum : sum * 0.4), because };
}

function sentence(reasons: string[]): string {
  const text = reasons.length > 1 ? `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1)}` : reasons[0]!;
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function beginningOf({ blocks }: Pick<ReadDocument, 'blocks'>): { text: string; graded: boolean } {
  let text = '';
  let graded = false;
  for (const block of blocks) {
    if (text.length > BEGINNING) break;
    if (block.kind === 'table') {
      for (const row of block.rows) {
        const cells = row.cells.map((cell) => cell.text.trim());
        graded ||= isGradeTableHead(cells.filter(Boolean));
        text += `${cells.join(' ')}\n`;
      }
    } else if (block.kind === 'list') text += `${block.items.map((item) => item.text).join('\n')}\n`;
    else text += `${block.text}\n`;
  }
  return { text: text.slice(0, BEGINNING), graded };
}
