import type { MovementRule } from './definition.ts';

const since = 'since (?:the |our |their )?(?:last|previous|first|most recent|\\d{4}|monitoring|inspection)[^.;]*';
const adverb =
  '(?:(?:significantly|considerably|steadily|greatly|vastly|markedly|much|substantially|further|also|recently|since|been|now|clearly|notably) )*';

// "The number of … waiting … has fallen": whether a count that moves is better or worse depends on what is counted.
const amountOf = '\\b(?:numbers?|proportion|percentage|rate|share|level|incidence|use|backlog|caseloads?|turnover)\\b';
const harmful =
  '\\b(?:waiting|wait|unallocated|overdue|late|delay\\w*|drift|vacan\\w+|turnover|re-?referr\\w+|repeat|missing|not in (?:education|employment|work|school|training)|NEET|without|unsuitable|unregistered|agency|breakdowns?|disruptions?|exclu\\w+|absen\\w+|backlog|caseloads?|complaints|homeless\\w*|out of date|sickness|unseen|incomplete)\\b';
const has = '\\b(?:has|have|had)(?: also| now| since| already)*';
const degree =
  '(?:(?:been|more than|significantly|steadily|sharply|further|slightly|considerably|markedly|greatly|almost|nearly) )*';
const fallen =
  '(?:fallen|reduced|dropped|halved|decreased|declined|shrunk|gone down|come down|been brought down|lowered)\\b';
const grown = '(?:risen|increased|grown|doubled|trebled|tripled|gone up|climbed|worsened|soared)\\b';

const thanBefore =
  'than (?:(?:it|they|this|that|he|she|these) (?:was|were|did|had been|used to)|when\\b|before\\b|previously\\b|at (?:the )?(?:time|last|previous|first|inspection)|(?:in|during) (?:the |\\d{4}|last)|a year\\b|last year\\b)';

/** Whether things have moved since the last inspection. The first rule that finds its words decides. */
export const movementRules: MovementRule[] = [
  {
    says: 'too early',
    because: 'says that it is too early to see the impact',
    when: /\b(?:too (?:early|soon|recent|new) (?:to|for)\b|(?:cannot|could not) yet be (?:seen|judged|measured|evaluated|assessed|known|felt)\b|yet to (?:have|show|make|demonstrate|be (?:seen|felt|tested|embedded|evaluated|evidenced))\b|remains? to be seen\b|(?:is|are|was|were) not yet (?:fully )?(?:evident|embedded|visible|apparent|seen|felt|clear|having|tested)\b|(?:has|have) not yet had (?:an?|any|sufficient|enough|time|the)\b|(?:not|little) yet (?:had|made|shown) (?:an? )?(?:impact|difference)|new and untested\b|in (?:its|their) (?:infancy|early stages?)\b|early stages? of (?:development|implementation|being)|at an early stage\b|not (?:had|been in place) (?:enough|sufficient|long enough|time)\b)/iu,
    examples: [
      'It is too early to tell whether the new clinic helps families.',
      'The effect of the coaching offer is not yet evident in records.',
      'The pledge is in its infancy.',
      'What it does for families cannot yet be judged.',
      'These changes have yet to make a difference for children.',
    ],
    not: ['Visits happen early enough to help.'],
  },
  {
    says: 'improved',
    because: 'says that something harmful has come down',
    when: new RegExp(`${amountOf}[^.;]{0,120}?${harmful}[^.;]{0,120}?${has} ${degree}${fallen}`, 'iu'),
    examples: [
      'The number of families on the waiting list has fallen sharply since May.',
      'The proportion of visits that are overdue has more than halved.',
    ],
    not: ['The number of foster carers has fallen.', 'The number of children seen on time has dropped.'],
  },
  {
    says: 'not improved',
    because: 'says that something harmful has grown',
    when: new RegExp(`${amountOf}[^.;]{0,120}?${harmful}[^.;]{0,120}?${has} ${degree}${grown}`, 'iu'),
    examples: [
      'The number of children without a worker has doubled.',
      'The rate of re-referrals has risen to 28%.',
      'The proportion of young people not in education has increased.',
    ],
    not: ['The number of foster carers has grown.'],
  },
  {
    says: 'improved',
    because: 'says that what was weak at the inspection is not now',
    when: /\b(?:was|were|had been)\b[^.;]{3,60}\bat the (?:time of the )?(?:last |previous )?(?:inspection|visit)\b[^.;]{0,30},? (?:is|are|has|have) now (?!still|worse|less)|\b(?:which|that|who) (?:used to|once|previously|formerly)\b[^.;]{3,60}, (?:is|are|has|have) now (?!still|worse|less)|\b(?:is|are|has|have) now\b[^.;]{3,90}, (?:which|as) (?:it |they )?(?:was|were|had) not\b/iu,
    examples: [
      'Data, which were wrong at the time of the last inspection, are now checked weekly.',
      'Letters, which used to be sent late, are now prompt.',
      'Calls are now answered within the hour, which was not so in the spring.',
    ],
    not: ['Records, which were poor at the inspection, are now worse.'],
  },
  {
    says: 'not improved',
    because: 'says that it was so before',
    when: /\b(?:(?:areas?|issues?|weakness(?:es)?|concerns?|findings?|shortfalls?|development|was|were|been)\b[^.;]{0,30}\b(?:identified|highlighted|raised|found|noted)\b[^.;]{0,40}\b(?:at|in|during|by) (?:the time of )?(?:the |our |their )?(?:last|previous) (?:\w+ )?(?:inspection|visit|report)|(?:was|were|is|has been) (?:also |previously |already )?(?:also )?(?:the case|an? (?:finding|concern|issue|weakness|area (?:for improvement|of weakness|of concern))|found|identified|raised|noted|highlighted)[^.;]{0,40}\b(?:at|in|during|by) (?:the |our |their )?(?:last|previous|earlier|\d{4}|first) (?:\w+ )?(?:inspection|visit|report)|(?:is|are|was|were|an?|serious|and) long-?standing (?:and \w+ )?(?:failure|weakness|concern|problem|shortfall|issue)s?\b|\binspectors (?:also )?(?:found|saw|said|reported|raised|noted) (?:the same|this)\b[^.;]{0,30}\b(?:at|in|during) (?:the |their |our )?(?:last|previous|earlier|first|inspection|\p{Lu}\p{Ll}+|\d{4})|\bthe same (?:was|is|had been|were) (?:also )?(?:true|so|the case|found|seen|said)\b[^.;]{0,40}\b(?:at|in|during|by) (?:the )?(?:time of )?(?:the |our )?(?:last|previous|earlier|first|\p{Lu}\p{Ll}+ \d{4}|\d{4})|as (?:was found|(?:it|they|this) (?:was|were|did|had|has)|identified|found) (?:at|in|during) (?:the )?(?:time of )?(?:the |our )?(?:last |previous |first )?(?:\w+ )?(?:inspection|visit|report))/iu,
    examples: [
      'This was also the case at the last inspection.',
      'It is a long-standing weakness.',
      'The gap was highlighted at the previous visit.',
      'The same was true in 2021.',
      'Inspectors found the same in March.',
    ],
  },
  {
    says: 'not improved',
    because: 'says that it has not improved',
    when: new RegExp(
      [
        '\\b(?:not|never|nor) (?:(?:yet|sufficiently|significantly|been|always|fully|enough|consistently|adequately|made|seen|quickly|well) )*(?:improved|resolved|addressed|changed|sustained|strengthened|tackled|kept pace|remedied|rectified|enough progress|sufficient progress)\\b',
        '\\b(?:little|minimal|limited|insufficient|no|not enough|too little|slow|inadequate) (?:\\w+ )?(?:improvements?|progress|headway|traction)\\b(?! is made in)',
        '\\b(?:has|have) not (?:yet )?(?:done (?:nearly )?enough|gone far enough)\\b',
        '\\b(?:made|making) (?:little|no) difference\\b|\\bno (?:better|different|quicker|stronger) (?:than|from|since)\\b',
        '\\b(?:weakness\\w*|issues?|problems?|concerns?|delays?|shortfalls?|gaps?|these|they|it|this)\\b[^.;]{0,50}\\bpersist(?:s|ed)?\\b|\\b(?:is|are|remains?) (?:largely |mostly |still )?unchanged\\b',
        '\\b(?:pace|rate|speed) of (?:change|improvement|progress)\\b[^.;]{0,30}\\b(?:slow|stalled|faltered|insufficient|slackened)\\b',
        '\\b(?:has|have|had) (?:become|got|grown) (?:weaker|worse|slower|poorer|longer|less \\w+|more (?:fragile|delayed|fragmented|inconsistent|variable|remote))\\b',
        `\\b(?:weaker|worse|poorer|slower|less \\w+|longer|later)\\b[^.;]{0,60}?\\b${thanBefore}`,
        '\\bprogress (?:has been|is|was|remains) (?:too |very )?(?:slow|limited|hampered|poor|insufficient|stalled)\\b',
        '\\b(?:remains?|remained|continues? to be|continue to|continues to) (?:(?:receive|have|see|face|show|leave|experience|get|live|too|an?|very|significant|of|the|some|that|is|are|to be) )*(?:weak(?:ness)?|poor|irregular|infrequent|uneven|patchy|unclear|unstable|unreliable|low|ineffective|fragmented|frustrat\\w+|hamper|hinder|undermine|limit|impede|affect|struggle|inconsistent|insufficient|variable|inadequate|concern\\w*|challeng\\w+|fragile|slow|high|unmet|underdeveloped|under-developed|limited|problem\\w*|delay\\w*|lack\\w*|fail\\w*|drift|wait|long|few|many|late|reliant|experience (?:delay|drift|too)|be (?:too|delayed))',
        '\\b(?:has|have|had) (?:\\w+ )?(?:declined|deteriorated|worsened|regressed|stalled|slipped|got worse|fallen back|weakened)\\b|\\b(?:decline|deterioration) in\\b',
        '\\bstill (?:(?:being|been) )?(?:not|too|wait\\w*|experienc\\w+ (?:delay|drift|poor)|lack\\w*|weak|poor|inconsistent|variable|left|unclear|insufficient|high|low|fail\\w*)\\b',
      ].join('|'),
      'iu',
    ),
    examples: [
      'The recording of meetings has not improved.',
      'This is no better than at the last inspection.',
      'Little progress has been made with the housing offer.',
      'Supervision remains inconsistent across the teams.',
      'The problems with records persist.',
      'The pace of change is slow.',
      'Panels have become less rigorous.',
      'Replies are slower than they were.',
      'Performance has declined over the year.',
      'Some young people are still waiting for a worker.',
    ],
    not: ['Staff remain committed to the borough.', 'Progress for children is carefully tracked.'],
  },
  {
    says: 'improved',
    because: 'says that it has improved',
    when: new RegExp(
      [
        `\\b(?:is|are|was) (?:a|an|some|much|clear|welcome|marked|significant|tangible|\\s)*improvements? ${since}`,
        `\\b(?:has|have|had) (?:\\w+ )?${adverb}(?:improved|strengthened|accelerated|reduced(?! (?:the |their |its )?(?:effectiveness|quality|capacity|ability|impact|time|opportunit))|risen|increased|progressed|quickened|picked up|gathered pace|stabilised|gained|grown|turned around|transformed|re-?invigorated|got better|become (?:more|better|stronger|quicker|faster))\\b`,
        `\\b(?:is|are) (?:\\w+ly )?(?!improving, or not)(?:improving|strengthening|rising|increasing|reducing|getting better)\\b`,
        `\\b(?:now|noticeably|markedly) (?:better|stronger|improved|timelier)\\b`,
        `\\b(?:has|have) been (?:\\w+ly )?(?:tightened|sharpened|simplified|stepped up|overhauled|streamlined|improved|strengthened|transformed|turned around|re-?invigorated|revitalised|reduced|addressed)\\b`,
        `\\bthere (?:has|have) been (?:an? |some |\\w+ )*(?:improvements?|progress|increased?|reduction)\\b`,
        `\\b(?:good|strong|significant|sustained|tangible|steady|notable|considerable|much|clear|rapid|real|sound) (?:\\w+ )?(?:progress|improvements?)\\b(?! (?:is|are) (?:needed|required))`,
        `\\b(?:resulted in|led to|leading to|resulting in|achieved|seen|made|brought|noted|reported|secured) (?:(?!insufficient|no|little|limited|slow)\\w+ ){0,2}(?:improved|improvements?(?! (?:activity|plan|board|work))|increased|strengthened|better|stronger|greater|fewer|reduced|more (?:timely|effective|consistent|stable))\\b`,
        `\\b(?:made|making|makes) (?:some|early|initial|positive|encouraging|measurable|consistent|satisfactory) (?:\\w+ )?(?:progress|improvements?|headway)\\b`,
        `\\bimprovements? (?:has|have) been (?:made|seen|achieved|secured|sustained)\\b|\\b(?:about|by|from) (?:the |these )?improvements (?:in|to|made)\\b`,
        `\\b(?:there are|is|are|children|they) now (?!in post|closed|part)(?:\\w+ly )?(?:robust|clear|effective|good|strong|regular|well|accurate|reliable|timely|consistent|prompt|swift|stable|sound|manageable|up to date|benefit\\w*|receiv\\w+|able|seen|more|in place|supported)`,
        `\\bincreased (?:(?:management|senior|staff|front-?line) )?(?:capacity|visibility|engagement|focus|oversight|stability|investment)\\b`,
        `\\b(?:vastly|much|greatly|significantly) improved\\b|\\bsteady increase in\\b|\\bimproved ${since}`,
        `\\bimproved (?:in|over|during) (?:the )?(?:(?:last|past|previous|\\w+) )?(?:\\w+ )?(?:months?|years?)\\b`,
        `\\bsigns? of (?:improve\\w+|better|progress|stronger)\\b`,
        `\\b(?!low|poor|few|small|slow|weak)\\w+er than (?:they|it|this|she|he) (?:were|was|did|had been)(?= (?:at|in|during|before)\\b|[,.;]|$)`,
        `\\bnow more \\w+`,
        `\\b(?:better|stronger|quicker|swifter|faster|safer|clearer|smoother|easier|sooner|earlier|timelier|closer|more (?!fragile|delayed|fragmented|inconsistent|variable|limited|often late)\\w+)\\b[^.;]{0,60}?\\b${thanBefore}`,
        `\\bfewer\\b[^.;]{0,80}?(?:${harmful}|\\b(?:moves?|moved|changes?|waits?)\\b)`,
        `\\b(?:better|stronger|quicker|more \\w+) than (?:at|in|during|when) (?:the )?(?:last|previous)`,
      ].join('|'),
      'iu',
    ),
    examples: [
      'This is an improvement since the last inspection.',
      'The authority has made some progress with its foster care offer.',
      'Handover between teams has significantly improved.',
      'The rate of return interviews is rising.',
      'There are now clear lines of accountability.',
      'The new offer has led to better attendance.',
      'Practice in the hub has been strengthened.',
      'Referrals get a quicker answer than a year ago.',
      'Fewer carers have seen a child move at short notice.',
    ],
    not: [
      'Turnover has reduced the quality of plans.',
      'Leaders know what is required to improve.',
      'Fewer children are seen on time.',
      'Managers have plans for improvement.',
      'Services require improvement to be good.',
    ],
  },
];

/**
 * Sentences that speak of the one before them: "This is an improvement…", "It is too early to see the impact of this."
 * One that tells what came of it ("This has led to better homes") speaks of itself.
 */
export const speaksOfBefore =
  /^(?:(?:however|nevertheless|nonetheless|although|while|yet|but|and|again|encouragingly|disappointingly|overall),?\s+)?(?:this|that|these|those|they|it|the same)(?: (?:area|aspect|part|issue|weakness|shortfall|finding|practice)s?(?: of (?:practice|work))?)? (?:is|was|were|are|has|have|had|remains?|continues?)\b(?! (?:too (?:early|soon)|compounded|due|because|resulted|led|achieved|helped|benefit\w*|supported|steadily|now))|^(?:(?:however|nevertheless|nonetheless|but), )?it is (?:still )?too (?:early|soon)\b.*\b(?:its|their) (?:impact|effect)\b|^inspectors (?:also )?(?:found|saw|said|reported|raised|noted) (?:the same|this)\b|\b(?:impact|effect|benefit|difference|outcome)s? of (?:this|these|those|the (?:change|plan|new|training|work)\w*)\b/iu;
