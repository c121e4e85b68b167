import type { SourceKind } from './facts.ts';

export type DocumentKind = SourceKind | 'plan';

/** What signs are looked for in: the first passages, short lines, rows of tables, and the whole text. */
export type Seen = { top: string[]; lines: string[]; rows: string[][]; text: string };

/** Something that tells of a document's kind. A weight below 0 tells against it. */
export type Sign = { because: string; weight: number; seen: (document: Seen) => boolean };

const atTop = (expression: RegExp, because: string, weight: number): Sign => ({
  because,
  weight,
  seen: ({ top }) => top.some((text) => expression.test(text)),
});
const line = (expression: RegExp, because: string, weight: number): Sign => ({
  because,
  weight,
  seen: ({ lines }) => lines.some((text) => expression.test(text)),
});
const said = (expression: RegExp, because: string, weight: number): Sign => ({
  because,
  weight,
  seen: ({ text }) => expression.test(text),
});
const number = '(?:\\d+(?:\\.\\d+)*[.)]?\\s*)?';
const heading = (words: string, because: string, weight: number) =>
  line(new RegExp(`^${number}(?:${words})\\s*:?$`, 'i'), because, weight);

const minutes = /\bminutes\b|\bnotes of (?:the |a )?(?:\w+ )?meeting\b/i;
const attendance = /^(?:present|in attendance|attendees|attendance|apologies(?: for absence)?)\s*:?(?:\s|$)/i;

const ofSchool =
  /^(?:(?:primary|secondary|infant|junior|independent|special|early years|further education) )?(?:school|nursery|academy|college|provider|childminder|early years|further education) inspection report\b|\b(?:inspection of|report on|inspect(?:ed|ion).{0,30})\b.{0,80}\b(?:school|academy|nursery|childminder|pre-?school|sixth form|further education|college)\b/i;

/** The signs of each kind. What a kind is taken for is shown to a person, with the signs found. */
export const signs: Partial<Record<DocumentKind, Sign[]>> = {
  notice: [
    atTop(
      /^(?:draft\s+)?(?:statutory\s+)?(?:improvement notice(?:\s*[:–—-].{0,80})?|notice to improve|(?:statutory\s+)?direction(?:s)?\b(?!.*\b(?:requires?|is|are|was|were|will|has|have|made)\b).{0,90})$/i,
      'it is titled a notice or a direction',
      4,
    ),
    atTop(/\b(?:improvement notice|statutory direction)\b.{0,60}$/i, 'its first lines name an improvement notice', 1),
    said(
      /\bthis (?:improvement |statutory )?(?:notice|direction) (?:\([^)]*\)\s*)?(?:is|was|has been) (?:being |hereby )?(?:issued|given|served|made)\b/i,
      'it says that it is issued',
      3,
    ),
    said(
      /\bcomply with (?:the requirements of )?this (?:improvement |statutory )?(?:notice|direction)\b|\bfailure to comply\b/i,
      'it says what follows if it is not complied with',
      2,
    ),
    said(
      /\b(?:Secretary of State|Minister)\b.{0,200}\b(?:hereby )?directs?\b.{0,80}\b(?:council|authority)\b/is,
      'the Secretary of State directs a council in it',
      3,
    ),
    said(/\bissu(?:e|ing) (?:an?|this) improvement notice\b/i, 'it says that a notice is issued by it', 3),
    said(/\b497A\b|section 50 of the Children Act 2004/i, 'it names the power of intervention', 1),
    atTop(
      /^(?:to|issued to|recipient)\s*:?\s.{0,90}\b(?:council|authority|borough|cheshire east|trust)\b/i,
      'it is addressed to a council',
      1,
    ),
  ],
  'monitoring-visit': [
    said(
      /^(?:ofsted\s+)?(?:(?:first|second|third|fourth|fifth|sixth|seventh) )?monitoring visit (?:to|of|letter)\b/im,
      'it is headed a monitoring visit',
      4,
    ),
    said(
      /\bthis letter (?:summarises|sets out|reports|contains|outlines)\b.{0,80}\b(?:monitoring )?visit\b/i,
      'it says that it is the letter of a visit',
      3,
    ),
    heading(
      'areas? covered (?:by|in|during|at) (?:the|this)(?: monitoring)? visit',
      'it has a part for the areas covered by the visit',
      2,
    ),
    heading(
      'findings and evaluation of progress|headline findings|(?:summary of )?findings',
      'it has a part for findings',
      1,
    ),
    atTop(/^dear\b/i, 'it is a letter', 1),
    said(/\bmonitoring visit\b/i, 'it speaks of a monitoring visit', 1),
    heading('recommendations?', 'it has recommendations, as letters of visits have not', -2),
    heading('background papers|purpose of (?:the |this )?report', 'it has parts that committee reports have', -3),
    atTop(/\bfocused visit\b|\bjoint targeted area\b/i, 'it is the letter of another kind of visit', -6),
  ],
  'committee-report': [
    line(/^report (?:of|by|author)\b\s*:?/i, 'it says whose report it is', 2),
    heading(
      '(?:the )?purpose of (?:the |this )?(?:report|paper)|purpose|summary of report',
      'it states the purpose of the report',
      1.5,
    ),
    line(
      /^(?:report )?(?:reference|ref)(?:erence)?\b.{0,30}\d|^agenda item\b|^item (?:no\.?\s*)?\d+$|^key decision\b/i,
      'it has a reference or an item number',
      1.5,
    ),
    line(/^ward\(?s?\)?(?:\(s\))? affected/i, 'it says which wards it affects', 2),
    heading(
      'recommendations?|recommendation\\(s\\)|decisions? (?:required|requested|recommended)',
      'it has recommendations',
      1.5,
    ),
    said(
      /\b(?:committee|cabinet|council|panel|board|scrutiny|members?|executive)\b.{0,80}\b(?:is|are) (?:asked|recommended|requested|invited|required) to\b|\bit is recommended that\b|\bthat (?:the )?(?:cabinet|committee|members?)\b.{0,40}:?$/im,
      'a committee is asked to decide',
      2,
    ),
    line(/^background (?:papers|documents)\b/i, 'it lists background papers', 1.5),
    heading(
      '(?:other |alternative )?options?(?: appraisal| considered.*| and .*)?|alternative(?:s)?(?: options)?(?: considered.*)?',
      'it weighs options',
      1,
    ),
    line(
      /^(?:\d[\d.]*\s*)?(?:legal|financial?|finance|resource|equalit\w*|human resources|climate|public health|risk)\b.{0,40}\b(?:implications?|comments?|considerations?|impact)\b|^implications\b|^(?:\d[\d.]*\s*)?(?:implications|section 151)\b/i,
      'it has a part on implications',
      2,
    ),
    atTop(
      /^(?:the )?(?:[A-Z][\w,’']*\s+|and\s+|of\s+|for\s+|&\s+){0,9}(?:[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Ee]xecutive|[Pp]anel|[Bb]oard|[Ss]ub-[Cc]ommittee|[Ss]crutiny|[Cc]ommission)\b.{0,60}$/,
      'it is addressed to a committee',
      1,
    ),
    line(/\bto (?:the |a )?meeting of\b.{3,80}\bheld on\b/i, 'it is written for a meeting', 3),
    line(
      /^paper (?:no\.? ?)?\d+\b|^(?:author|presented by|purpose of (?:the )?paper)\s*:/i,
      'it is a paper for a meeting',
      1.5,
    ),
    line(/^(?:contact|report|lead) officers?\b|^report author\b/i, 'it names the officer to ask', 1),
  ],
  plan: [
    {
      because: 'it has tables of actions with owners and dates',
      weight: 5,
      seen: ({ rows }) => rows.some(isActionHeader),
    },
    { because: 'it has many rows of a table', weight: 1, seen: ({ rows }) => rows.length >= 20 },
    atTop(
      /\b(?:improvement|action|delivery|recovery)\s+(?:and \w+ )?(?:plan|programme)\b/i,
      'its first lines name a plan',
      2,
    ),
    line(
      /^(?:success measures?|what needs to improve|how (?:will )?we(?: will)? (?:measure|assess|know).*|RAG (?:key|rating)|plan on a page)\b/i,
      'it has parts that plans have',
      1,
    ),
    said(
      /\b(?:owner|lead officer|responsible|lead)\s*:.{0,200}\b(?:due|deadline|timescale|by when|target date)\s*:/is,
      'its actions name an owner and a date',
      3,
    ),
    said(/\bthis (?:improvement )?notice is (?:being )?issued\b|\bdear\b.{0,60}$/im, 'it is a notice or a letter', -3),
    // Minutes end in a table of who does what by when.
    atTop(minutes, 'it is the minutes of a meeting', -3),
    line(attendance, 'it lists who was at a meeting', -2),
  ],
  other: [
    atTop(ofSchool, 'it is about a school, a college or a nursery, and not about a council’s children’s services', 1),
    said(/this is a report on a school/i, 'it is an inspection report of a school', 1),
    atTop(
      /\b(?:page not found|404|access denied|service unavailable|bad gateway|cannot be (?:found|displayed))\b/i,
      'it is an error page, saved where a document should be',
      1,
    ),
    atTop(/\bpeer (?:review|challenge)\b/i, 'it is a peer review', 1),
    atTop(minutes, 'it is the minutes of a meeting', 1),
    line(attendance, 'it lists who was at a meeting', 1),
    atTop(/^(?:press|news|media) (?:release|statement)\b|\bfor immediate release\b/i, 'it is a press release', 1),
    said(/\bclosing date\b.{0,300}\binterviews?\b/is, 'it is an advertisement of a post', 1),
    atTop(/^(?:.{0,60}\b)?self-(?:evaluation|assessment)\b.{0,40}$/i, 'it is a self-evaluation', 1),
    atTop(
      /\b(?:internal|case|learning|thematic|practice|serious case|local child safeguarding practice) review\b/i,
      'it is a review',
      1,
    ),
  ],
};

function isActionHeader(cells: string[]): boolean {
  const has = (expression: RegExp) => cells.some((cell) => cell.length < 60 && expression.test(cell));
  return (
    has(/\b(?:actions?|what (?:we )?will|tasks?|activity|steps?)\b/i) &&
    has(/\b(?:owners?|leads?|responsible|who|by whom|officer|accountable)\b/i) &&
    has(/\b(?:due|dates?|when|timescales?|deadline|timeline|completion|target|start|rag|status|rating|progress)\b/i)
  );
}
