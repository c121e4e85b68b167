import type { TableRow } from '../../../platform/reading/blocks.ts';
import { matchable } from './match-text.ts';
import { roleOf, type Role } from './section-labels.ts';

export type ColumnKind =
  | 'ref'
  | 'action'
  | 'owner'
  | 'due'
  | 'start'
  | 'revised'
  | 'rating'
  | 'area'
  | 'chapter'
  | 'finding'
  | 'measure'
  | 'assessed'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'update'
  | 'term'
  | 'meaning'
  | 'milestone'
  | 'source'
  | 'other';

// The first that fits the whole header cell wins.
const headers: [ColumnKind, RegExp][] = [
  [
    'ref',
    /^((action |item |line |plan |unique )?(ref|ref no|reference|no|no\.|number|num|id|item|#|nr|reference (no|number)|action (no|number|id))|#|id)\.?$/,
  ],
  ['chapter', /^(chapter|part|volume|plan section|pillar)$/],
  [
    'area',
    /^((key |improvement |priority |inspection |plan |service |practice )?(improvement area|area|theme|priority|workstream|section|objective|strand|domain|domain area|area of focus|focus area|priority area)( ?\/ ?(area|theme|priority|workstream))?( (for|of) improvement)?( ?(no|number|name))?|area of improvement)$/,
  ],
  ['source', /^(source|origin|source of action|inspection)$/],
  [
    'finding',
    /^((ofsted|inspection|inspector'?s'?|ilacs|audit|report|key|review|related|linked)? ?(findings?|recommendations?|areas? for (improvement|development)|requirements?|issue|issues|concern|what needs to improve|what inspectors found|issue identified|weakness|judgement)( ?\/ ?(findings?|recommendations?|issue|requirement))?( .{0,25})?)$/,
  ],
  ['milestone', /^(milestones?|(key )?milestones?|(key )?deliverables?|milestone ?\/ ?deliverable)$/],
  [
    'action',
    /^((improvement |key |smart |agreed |required |planned |specific |priority |our |detailed )?(actions?|tasks?|steps?|activit(y|ies)|sub-?actions?|intervention)( (required|to be taken|needed|description|we will take|detail|details|agreed|plan|title|name|step|steps))?( ?(\/|and|&) ?(tasks?|steps?|activit(y|ies)|milestones?|actions?))?|what (we will|will we|we'll|are we going to|we are going to|we need to|needs to|will) (do|happen|be done)( .{0,30})?|(what )?(we will|we are going to|we'll)( do)?|what we are doing|what|how will we do it|description|description of action|details? of action)\??$/,
  ],
  [
    'owner',
    /^((action |lead |responsible |accountable |senior |named |smt |overall |operational |strategic )*(owners?|leads?|responsible|responsibility|accountable|accountability|officers?|manager|person|sponsor|lead officer|delivery lead|post)( ?(\/|and|&|-|for) ?(owners?|leads?|responsib\w+|accountab\w+|officers?|delivery|role|partners?))?( (person|officer|manager|lead|owner|s|by|name|agency|role|\(s\)|post))*(\(s\))?|who|by whom|who (is|will be|will|is going to) (responsible|accountable|lead|leading|do it|do this)( .{0,20})?|who by|assigned to|person\/s responsible|persons? responsible|lead\(s\)|owner\(s\))\??$/,
  ],
  [
    'revised',
    /^(revised|new|forecast|amended|updated|extended|re-?forecast|latest) ((target|due|completion|end|delivery|agreed|expected) )*(date|deadline|timescales?|time-?frames?|due|completion)( \(.{1,25}\))?$|^revised( target)?$/,
  ],
  ['start', /^(start|start(ing)? date|from|date started|commence(ment)?( date)?)$/],
  [
    'due',
    /^((action |target |planned |original |revised |expected |agreed |estimated |completion |final )*(due|due (by|date|on)|date due|deadline|deadlines|target|time ?-?scales?|time ?-?frames?|by when|when( by)?|when will (it|this) be done|completion|complete by|completed by|completion date|end date|delivery date|date|dates|date (for|of) completion|to be completed by|finish( date)?|end|timing|timings|timeline)( ?(\/|and|&) ?(date|deadline|timescales?|milestone|review date|timeframe))?( \(.{1,25}\))?|by when)\??$/,
  ],
  [
    'rating',
    /^((action |current |progress |delivery |overall |status |latest |this month'?s? )*(b?rag|b ?r ?a ?g|b?ragg?|brag(b)?|rating|ragb|status|progress rating|rag status|brag status|brag rating|rag rating|colour|confidence)( ?(rating|status|progress|score|colour|position|\(.{1,30}\)))*|progress|b\/r\/a\/g|r\/a\/g)$/,
  ],
  [
    'assessed',
    /^(how (will we|we will|we'll) (measure|monitor|assess|evidence)( .{0,40})?|(sources? of )?(assurance|evidence of impact)|method of measurement|monitoring|measured by|how (will )?(it|this|progress) (will be|be) (measured|monitored))\??$/,
  ],
  // What came of an action so far; an impact still hoped for is named as such ("expected impact", "impact/outcome").
  // Beside actions, where things stand is how far they have come.
  ['update', /^where (are we|we are)( now)?$/],
  ['update', /^impact$|^so what\b.{0,50}$/],
  [
    'measure',
    /^((key |intended |expected |desired |target |planned |measurable )?(success|impact|outcome|performance)?( |\/)*(measures?|criteria|success criteria|outcomes?|impacts?|indicators?|kpis?|kpi|metrics?|performance indicators?|success measures?)( ?(\/|and|&|or) ?(success )?(measures?|outcomes?|impacts?|criteria|indicators?|targets?|evidence))?( (for children.{0,30}|of success|we (want|expect) .{0,20}|description|name|required))?|what (will )?success (will )?looks? like|how will we know.{0,50}|what (will )?(good|difference).{0,50}|what we will see.{0,50}|impact on children.{0,30})\??$/,
  ],
  ['baseline', /^(baseline|starting point|base line|baseline .{0,25}|start(ing)? (value|position))$/],
  [
    'target',
    /^((target|goal|ambition|standard|aspiration)( .{0,25})?|(year|20\d\d(\/\d\d)?|march|end of year) .{0,15}target)$/,
  ],
  ['actual', /^((current|latest|actual|position|performance|outturn|q[1-4]|result)( .{0,25})?)$/],
  [
    'update',
    /^(.{0,25}(update|updates|commentary|comments?|narrative|notes?|progress (to date|so far|this month|made|report|notes?|since.{0,20})|what (we have|has been) (done|achieved).{0,20}|position statement|evidence.{0,40}|latest position))$/,
  ],
  [
    'term',
    /^(abbreviations?|acronyms?|terms?|initials|word|phrase|abbreviation ?\/ ?(term|acronym)|acronym ?\/ ?(term|abbreviation))$/,
  ],
  [
    'meaning',
    /^(expansions?|meanings?|definitions?|descriptions?|descriptors?|explanation|what (it|this) means|full (name|term|title|wording)|in full|stands for|criteria)$/,
  ],
];

// Longer headers that hold a telling word: "Lead Director", "Timeframe for completion".
const loose: [ColumnKind, RegExp][] = [
  ['ref', /^(s\.? ?no|serial( no)?|line( no)?|action ?#)$/],
  ['owner', /^(sro|agency|agencies|partner|service lead|post holder|delivery leads)$/],
  [
    'due',
    /^(by|completion by|complete by|review date|milestone date|date due by|quarter|due quarter|(target |due )?month)$/,
  ],
  [
    'rating',
    /^(% ?|percent(age)? ?)(complete[d]?|completion|progress|done)$|^(complete|completion|progress) ?\(?%\)?$/,
  ],
  ['rating', /^(b?rag|rag|status) ?[/&-] ?(b?rag|rag|status|rating)$/],
  [
    'update',
    /^((latest |monthly |quarterly )?updates? .{0,25}|(progress|impact)( ?\/ ?(impact|progress)| (to date|so far|made).{0,20})|current position.{0,20}|impact to date|date completed|completed date)$/,
  ],
  ['measure', /^(what will (be different|success look like).{0,30}|(the )?difference .{0,40})$/],
  ['owner', /^who (is |will |has )?(the )?(lead|leads|leading|owns|does|do|responsible|accountable)\b.{0,30}$/],
  [
    'owner',
    /^([\w/]+ ){0,3}(lead|leads|owner|owners|officers?(\/agency)?|owned by|officer|responsible|accountable|responsibility)( \w+){0,3}$/,
  ],
  ['due', /^(\w+ ){0,3}(timescales?|timeframes?|deadline|by when|due|completion date|target date)( \w+){0,3}$/],
  ['rating', /^(\w+ ){0,2}(b?rag|rating)( \w+){0,3}$/],
  ['action', /^(\w+ ){0,2}actions?( \w+){0,4}$/],
];

/** A header that names two things, "Lead / Support", "Milestones and dates", holds the more telling of them. */
function kindOfParts(label: string): ColumnKind {
  const parts = label.split(/ ?[/&+] ?| and /).filter(Boolean);
  if (parts.length !== 2) return 'other';
  const kinds = parts.map((part) => headers.find(([, expression]) => expression.test(part))?.[0]);
  return (['action', 'owner', 'due', 'rating'] as const).find((kind) => kinds.includes(kind)) ?? 'other';
}

/** What a header cell says its column holds; 'other' for a header that is not known. */
export function columnKind(text: string): ColumnKind {
  if (text.length > 80) return 'other';
  if (/^[#№]$/.test(text.trim())) return 'ref';
  // "Responsible (R)", "Lead(s)", "SRO*": marks beside a header say nothing of its column.
  const label = matchable(text.replace(/\n/g, ' ').replace(/[*†]+$/, ''))
    .replace(/[?]$/, '')
    .replace(/\(s\)/g, 's')
    .replace(/ \((r|a|s|c|i|rasci|raci)\)$/, '')
    .trim();
  if (!label || label.length > 70) return 'other';
  const exact = headers.find(([, expression]) => expression.test(label))?.[0];
  const known = exact ?? loose.find(([, expression]) => expression.test(label))?.[0];
  return known ?? kindOfParts(label);
}

const partColumn: Partial<Record<Role, ColumnKind>> = {
  findings: 'finding',
  assessed: 'assessed',
  measures: 'measure',
  narrative: 'update',
};

export type Column = { kind: ColumnKind; title: string; start: number };

/** The cells of a row with the column each starts in, merged cells counted as the columns they cover. */
export function positioned(row: TableRow): { text: string; start: number; cell: TableRow['cells'][number] }[] {
  let start = 0;
  return row.cells.map((cell) => {
    const here = start;
    start += Math.max(1, cell.span);
    return { text: cell.text.trim(), start: here, cell };
  });
}

/** The columns a header row names, or null where the row does not look like a header. */
export function columnsOf(row: TableRow): Column[] | null {
  const filled = positioned(row).filter((cell) => cell.text);
  if (filled.length < 2 || filled.some((cell) => cell.text.length > 90)) return null;
  const columns = filled.map((cell) => ({
    kind: columnKind(cell.text),
    title: cell.text.replace(/\s+/g, ' '),
    start: cell.start,
  }));
  const known = columns.filter((column) => column.kind !== 'other').length;
  if (known < 2 || known < columns.length / 2) return null;
  // Beside known headers a label of a section's part names a column: "What Ofsted said", "How will we know?".
  for (const column of columns)
    if (column.kind === 'other') column.kind = partColumn[roleOf(column.title) ?? 'key'] ?? 'other';
  return columns;
}

export type TableKind = 'actions' | 'measures' | 'milestones' | 'glossary' | 'key' | 'findings';

function isDistinct(columns: Column[], kind: ColumnKind): boolean {
  return columns.some((column) => column.kind === kind);
}

/** A register of risks names owners and dates too, but what it lists are not actions of the plan. */
function isRiskRegister(columns: Column[]): boolean {
  const titled = (expression: RegExp): boolean => columns.some((column) => expression.test(column.title));
  return (
    titled(/^(key )?risks?\b/i) && titled(/likelihood|probability|mitigat|risk (score|rating|owner)|impact score/i)
  );
}

/** What a table is, from its header. An action table names an action and who, when or how it stands. */
export function tableKind(columns: Column[]): TableKind | null {
  const has = (kind: ColumnKind): boolean =>
    isDistinct(columns, kind) || (kind === 'due' && isDistinct(columns, 'revised'));
  const first = columns[0]!;
  // A key of initials gives the post or the person each pair of letters stands for.
  const explains =
    has('meaning') || columns.some((column) => /^(post|name|role|job title|officer)$/i.test(column.title));
  if (has('term') && explains && columns.length <= 3) return 'glossary';
  if (isRiskRegister(columns)) return null;
  if (
    first.kind === 'rating' &&
    columns.length <= 3 &&
    (has('meaning') || columns.some((column) => /definition|meaning|description|criteria/i.test(column.title)))
  )
    return 'key';
  if (has('action') && (has('owner') || has('due') || has('rating') || (has('ref') && columns.length >= 3)))
    return 'actions';
  if (has('milestone') && !has('action') && (has('due') || has('ref'))) return has('owner') ? 'actions' : 'milestones';
  if (has('measure') && (has('target') || has('baseline') || has('actual') || (has('due') && !has('owner'))))
    return 'measures';
  if (has('finding') && (has('owner') || has('due')) && columns.length >= 3) return 'actions';
  if (has('measure') && columns.length >= 2 && has('ref')) return 'measures';
  if (has('finding') && has('ref') && columns.length <= 3) return 'findings';
  return null;
}
