import { matchable } from './match-text.ts';

/** The parts a plan's section is made of, whatever its authors call them. */
export type Role =
  | 'needs'
  | 'findings'
  | 'source'
  | 'actions'
  | 'assessed'
  | 'measures'
  | 'narrative'
  | 'glossary'
  | 'page'
  | 'milestones'
  | 'key'
  | 'contents';

// Order matters: the first that fits wins. All are matched against the whole label, in lower case.
const labels: [Role, RegExp][] = [
  ['contents', /^(table of )?contents( page)?$/],
  [
    'glossary',
    /^(glossary|abbreviations|acronyms|glossary of .*|list of (abbreviations|acronyms)|terms used|jargon buster|(glossary|abbreviations|acronyms) and .*)$/,
  ],
  ['page', /^(.* )?(plan|improvement|priorities|journey|strategy) (on|in) a page$|^(.* )?plan at a glance$/],
  ['milestones', /^(.* )?(time ?line|key milestones|milestones|road ?map|milestone plan|key dates)( .{0,40})?$/],
  [
    'key',
    /^(key( to .*)?|how (we|progress|actions?|ratings?)( is| are| will be)? (show|showing|shown|rate|rated|measure|score|report|reported)( (progress|actions|it|this))?( .{0,30})?|(action |progress |delivery |impact |b?rag |rating |status |colour )*(b?rag|rating|ratings|status|colour)s? (key|definitions?|guide|explained|scale|descriptors?|legend)|(our |progress |delivery |impact |status |action |b?rag )+(ratings|scale)|legend)$/,
  ],
  [
    'needs',
    /^(what (do we need to|needs to|need to|we need to|must) (improve|change|be better|do better|get better).*|what (we )?need(s)? improving|area (for|of) improvement|improvement (needed|required|area)|(the )?(issue|problem|challenge)|(our |key )?(aim|objective|ambition|goal|priority statement|improvement objective|purpose)|what (we|are we) (want|trying) to achieve|why (is )?this (is )?(a priority|matters|important)|where (do )?we want to be|required improvements?|improvements? required|objectives?|what is the issue)\??$/,
  ],
  [
    'findings',
    /^(what (we|you) found|what (the )?(ofsted|inspectors?|inspection|report|review|peer review|cqc|hmi|they|monitoring visit)('s|s)?( team)? (found|told us|said|say|identified|highlighted)( .{0,40})?|what did (ofsted|inspectors|the inspection|the inspectors) (find|say|tell us)( .{0,40})?|what (are )?we('re| are)? worried about|ofsted areas? for (improvement|development)|what you told us|(areas for (improvement|development)|(key |ofsted |inspection |main |ilacs |audit |review )*(findings?|recommendations?|judgements?)( .{0,40})?)|(requirements?|areas of concern|concerns|where are we now|where we are now|what we know|current position|weaknesses|what needed to improve))\??$/,
  ],
  ['source', /^(source|sources?|source (of|document|report).{0,40}|origin|where this comes from)$/],
  [
    'assessed',
    /^(how (will we|we will|we'll|are we going to|do we|we|will this be|this will be|it will be|progress will be) (assess|measure|monitor|check|test|evaluate|be assured|assessed|measured|monitored|tested|track|tracked|evidence)( .{0,70})?|(sources? of )?(assurance|evidence)( sources?| activity)?|assurance and evidence|evidence and assurance|how (will )?(progress|impact|this) (will )?be (monitored|measured|assessed|tracked|evidenced)( .{0,40})?|(methods?|means) of (measurement|assurance|verification|evaluation)|how (it )?will be (measured|monitored|assessed)|monitoring( arrangements)?|measured by|evidenced by|quality assurance activity)\??$/,
  ],
  [
    'measures',
    /^(what (will )?(we|you|children|families|people) (will |would |can )?(see|notice|experience)( .{0,70})?|what (will )?(good|success|better) (will )?(look|looks) like( .{0,40})?|success (will )?looks? like( .{0,40})?|what will be different( .{0,40})?|what outcomes? .{0,50}|the (difference|impact) we (want|expect|will) .{0,30}|(key |our )?(success|impact|outcome|performance)( |\/| and | or )*(measures?|criteria|indicators?|statements?|factors?|targets?)( .{0,40})?|success (measures?|criteria) ?(\/|and|or) ?.{0,40}|measures? of (success|impact)|measures?|(intended|expected|desired|target|key|planned)? ?(outcomes?|impacts?|results?|benefits?)( (measures?|for children.{0,40}|we (want|expect).{0,30}))?|(what )?(difference|impact) (will )?(this|we|it|we will|this will) (make|makes|have|want).{0,50}|how (will we|we will|we'll|do we|will you) know( .{0,70})?|(kpis?|key performance indicators?|performance indicators?)( .{0,30})?|our ambition for success)\??$/,
  ],
  [
    'narrative',
    /^(key (improvement )?activit(y|ies)( .{0,110})?|(monthly |quarterly |latest |summary |our |key |overall )*(progress|position|highlight|impact)( |-)?(summary|update|report|statement|commentary|narrative|to date|so far|this (month|quarter|period)|since .{0,40})s?( .{0,60})?|(progress|update|updates|commentary|narrative|highlights|achievements)( .{0,30})?|(headline|monthly|quarterly|weekly|latest) (progress|updates?|position)( .{0,40})?|key (achievements|successes)|what('s| is) working well|what (we have|we've|has been|have we) (done|achieved|delivered|progressed)( .{0,60})?|(progress|activity|work) (made|completed|delivered|undertaken)( .{0,60})?|summary of progress.{0,40})$/,
  ],
  [
    'actions',
    /^((key |our |improvement |agreed |priority )*(actions?|activities)( plan)?( .{0,30})?|what (we will|will we|we'll|are we going to|we are going to|we need to|we plan to|needs to be|will be) (do|done)( .{0,40})?|what (we are|are we|is being) (doing|done)( .{0,40})?|(how (will we|we will) (get there|do (it|this)))|action plan)\??$/,
  ],
];

/** What part of a section a heading or label opens, or null. `text` is the whole label, at most about 130 characters. */
export function roleOf(text: string): Role | null {
  if (text.length > 140) return null;
  const label = matchable(text).replace(/^(\d+(\.\d+)*|[a-h])[.)]\s+/, '');
  if (
    /^(ofsted'?s? |inspection |ilacs |key |priority |improvement )*(recommendation|finding|requirement|action|area for improvement|kpi|measure|indicator|outcome)s? [a-z]?\d/.test(
      label,
    )
  )
    return null;
  return labels.find(([, expression]) => expression.test(label))?.[0] ?? null;
}

/** Parts that mark the heading above them as a section of the plan. */
export function isSectionPart(role: Role | null): boolean {
  return role === 'needs' || role === 'findings' || role === 'assessed' || role === 'measures' || role === 'actions';
}

/** A label with its content on the same line: "What needs to improve: the quality of plans", "Why is this a priority? …". */
export function labelWithContent(text: string): { role: Role; label: string; content: string } | null {
  const match = /^([^:?\n]{3,120})[:?]\s+(\S[\s\S]*)$/.exec(text);
  const role = match ? roleOf(match[1]!) : null;
  return match && role ? { role, label: match[1]!, content: match[2]! } : null;
}

/** "Please also see …", "See also …": a pointer to another part of the plan. */
export function isPointer(text: string): boolean {
  return (
    text.length < 300 &&
    /^\(?(please )?(also )?(see|refer to|cross[- ]?refer\w*|links? to|linked to)\b( also\b)?/i.test(text.trim())
  );
}
