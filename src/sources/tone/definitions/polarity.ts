import type { PolarityRule } from './definition.ts';

/** To the end of the clause: a comma that starts another thought, a semicolon, or a word that turns. */
const rest =
  '(?:(?!;|\\.\\s|, (?:and|which|who|but|although|with|so)\\b|\\b(?:but|although|however|whereas|and (?:are|is|have|has|they|there|social|most|children|leaders|managers))\\b).)*';
const all = (...parts: string[]) => new RegExp(parts.join('|'), 'giu');
const doing = '(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should)';

/**
 * Whether a sentence praises or finds fault. Rules are read in order, and what one finds is taken out before the next,
 * so that "not always effective" is no praise and "without delay" no fault. Praise and fault together are mixed.
 */
export const polarityRules: PolarityRule[] = [
  {
    says: 'mixed',
    because: 'sets the better beside the weaker',
    when: /\b(?:best|strongest|stronger|better) \p{L}+ (?:are|is|have|were|show)\b.*\b(?:weaker|weakest|poorer|poorest|others? (?:are|is|lack|do|have))\b/giu,
    examples: ['The best plans are easy to read; weaker plans are lists of tasks.'],
    not: ['The best plans are easy to read.'],
  },
  {
    says: 'mixed',
    because: 'says that those in charge know what is still to be done',
    when: /\b(?:know|understand|recogni[sz]e[sd]?|acknowledge[sd]?|aware|accept)\b[^.;]{0,80}\b(?:much|more|further|work) (?:(?:more|still|work|that) )*(?:to do|needs? to be done|to be done|is needed|is required)\b/giu,
    examples: ['Leaders know that there is much more to do.', 'Managers recognise that further work is needed.'],
  },
  {
    says: 'nothing',
    because: 'names a judgement, a title or a purpose rather than a finding',
    when: all(
      '^(?:when|where|whenever|if|once) [^,]{5,120},(?= )',
      '(?<!\\b(?:fail|fails|failed|failing|failure|unable|struggle|struggles|sufficient|sufficiently|insufficient|need|needs|required|slow|yet|not) )\\bto (?:\\w+ly )?(?:address|respond to|recognise|challenge|reduce|tackle|relieve|prevent|overcome|resolve|protect)\\b(?! (?:this|these|them|it)\\b)[^,.;]*',
      '\\b(?:children|young people) (?:who (?:go|are|may be|went) missing|vulnerable to \\w+(?: \\w+){0,2})',
      '\\bon the rare occasions? (?:that|when|where)\\b[^,.;]*',
      ',? (?:which|that|who) (?:used to|once|previously|formerly) [^,.;]{3,60},',
      ', (?:which|as) (?:it |they )?(?:was|were|had) not (?:so|the case|true|happening|done)\\b[^.;]*',
      ',? (?:which|who|that) (?:was|were|had been) [^,.;]{3,60} at the (?:time of the )?(?:last |previous )?(?:inspection|visit),',
      '\\b(?:requires?|required|areas? (?:that |which )?(?:still )?(?:requires?|of|for|need\\w*)) improvement(?: to be good)?\\b',
      '\\bjudged (?:to be )?(?:inadequate|good|outstanding)\\b',
      '\\b(?:is|are|was|were) (?:fully |well |very )?aware\\b(?: of)?',
      '\\b(?:risks?|strengths?) and (?:risks?|strengths?|needs)\\b',
      '\\b(?:who|that) (?:are|may be|might be|is|were) (?:missing|at risk)\\b(?: (?:of|from) (?:exploitation|harm|significant harm|offending|\\w+))?',
      '\\bchildren at risk of [^,.;]{3,40}(?= (?:are|receive|benefit|have))',
      '\\bstrengths and (?:its |their )?(?:weaknesses|areas for [^,.;]*)',
      '\\b(?:significant|immediate|presenting|increasing) (?:needs? and )?(?:concerns|risks?)\\b',
      '\\b(?:missing|harm|neglect|abuse|delay) (?:episodes?|tool\\w*|strateg\\w+|conferences?|assessments? conferences?|from (?:care|home))\\b',
      '\\bchallenge\\b(?= (?:from|by|to|and support|is|meeting))',
      '\\bwhose circumstances do not improve\\b|\\bif (?:circumstances|risks?) (?:do|does) not [^,]*',
      '\\b(?:in order |work|continues?|need(?:s|ed)?|seek\\w*|steps?|plans?) to (?:further )?(?:improve|strengthen|develop|increase|raise)\\b',
    ),
    examples: [
      'Services require improvement to be good.',
      'Leaders are aware of the figures.',
      'The borough was judged inadequate in 2022.',
      'Where children experience delay, managers step in promptly.',
      'Managers acted at once to address weaknesses.',
    ],
  },
  {
    says: 'positive',
    because: 'says that something harmful is absent, small or brought down',
    when: all(
      `\\b(?:numbers?|proportion|percentage|rate|backlog)\\b[^.;]{0,120}?\\b(?:waiting|unallocated|overdue|late|delay\\w*|vacan\\w+|re-?referr\\w+|missing|not in (?:education|employment|work|school|training)|without|unsuitable|unregistered|breakdowns?|exclu\\w+|absen\\w+|backlog|homeless\\w*|out of date|unseen|incomplete)\\b[^.;,]{0,80}?\\b(?:has|have) (?:\\w+ ){0,3}(?:fallen|reduced|dropped|halved|decreased|declined|gone down|come down)\\b`,
      '\\bno (?:children|young people|child|families|cases)\\b(?=[^.;]*\\b(?:unsafe|unsuitable|at (?:immediate )?risk|harm\\w*|waiting|unallocated|unseen|unregistered|delay\\w*|drift)\\b)[^.;]*',
      '\\btak(?:e|es|en|ing)\\b[^.;,]{0,60}\\bseriously\\b|\\b(?:there (?:is|are|was|were) )?no (?:doubt|question) (?:about|that|of)\\b|\\bno (?:evidence|signs?) (?:of|that)\\b[^.;,]{0,60}\\b(?:harm\\w*|risk|unsafe|drift|delay\\w*|waiting|neglect\\w*)\\b',
      '\\b(?:honest|candid|frank|open|realistic|clear-sighted) about (?:the |their |its |its own |what )?[^,.;]{3,50}?(?= but\\b| and\\b|[,.;]|$)',
      '\\b(?:without|no|little|minimal|avoid\\w*|prevent\\w*|minimis\\w+) (?:unnecessary |undue |further |any )?(?:delays?|drift|waiting lists?)\\b',
      '\\b(?:reduc\\w+|lower\\w*|fewer|decreas\\w+|address\\w*|tackl\\w+|prevent\\w*|escalat\\w+) (?:the |any |in |of |unnecessary )*(?:delays?|drift|risks?|concerns|harm|dependency|caseloads?|turnover|shortfalls|backlogs?|exclusions?|barriers)\\b',
      '\\b(?:caseloads?|turnover|exclusions?|re-?referrals?|breakdowns?|vacanc\\w+|absences?|delays?) (?:are|is|have|has) (?:now |been |also |recently |extremely |very )*(?:low|rare|reduced|reducing|manageable|falling|fallen|fewer|small)\\b',
      '\\b(?:no|not any|did not find any|do not wait|does not wait|no longer wait\\w*) (?:children|young people|child)(?: \\w+){0,4}\\b(?:unsafe|at risk|immediate harm|too long)?',
      '\\b(?:understand|identif\\w+|recogni\\w+|know|assess\\w*|respond\\w* to|aware|understanding of|analyse|appreciat\\w+) (?:\\w+ ){0,3}?(?:risks?|harm|concerns|impact of [^,.;]{3,40}|vulnerabilit\\w+)\\b',
    ),
    examples: [
      'Cases move on without delay.',
      'Caseloads are low.',
      'Leaders are candid about gaps.',
      'Members take complaints seriously.',
      'There is no doubt that children are safe.',
      'The number of assessments overdue has fallen.',
      'No children are living in unregistered homes.',
      'The hub has reduced drift.',
      'Workers understand the risks that children face.',
    ],
  },
  {
    says: 'negative',
    because: 'says that something is not done, or not well enough',
    when: all(
      '\\bbut not all\\b(?: \\w+)?',
      `\\b${doing} not (?:yet |currently |always |sufficiently |consistently |routinely |all |fully |well |be |been |being |as |properly |adequately )*(?!only\\b)${rest}`,
      `\\bnot (?:all|every|yet|enough|always|sufficiently|consistently|routinely|well|as|being|adequately|properly|fully|clear|good|effective|timely|robust)\\b${rest}`,
      `\\b(?:cannot|can't|never|rarely|seldom|hardly)\\b${rest}`,
      `\\b(?:fails?|failed|failing|unable|struggl\\w+|omits?|neglects?) to\\b${rest}|\\bno longer\\b${rest}`,
      `\\b(?:lack|lacks|lacked|lacking|absence|shortage|dearth)\\b(?: of)?${rest}|\\bthere (?:is|are|was|were) (?:currently )?(?:no|few|little|limited)\\b${rest}`,
      `\\b(?:insufficient(?:ly)?|inadequate(?:ly)?|under-?developed|underutilised|under-?resourced|incomplete|inconsisten\\w+|unclear|unassessed|unallocated|untimely|ineffective(?:ly)?|inappropriate(?:ly)?|inaccurate|unsuitable|unstable|unsafe|untested|unresolved|unmet|unrealistic|unreliable|unsatisfactory)\\b${rest}`,
      `\\btoo (?!early\\b|soon\\b|new\\b|recent\\b)\\p{L}[\\p{L}-]*${rest}`,
      `\\boverly \\p{L}+${rest}`,
      `\\b(?:could|should|might) have been (?:avoided|prevented|spared|(?:\\w+ )?(?:sooner|earlier|better|differently))\\b|\\bmissed opportunit\\w+|\\b(?:old|outdated|stale|obsolete|wrong|misleading) (?:information|data|plans?|records?|versions?|addresses)\\b`,
      `\\b(?:much|more|a lot|a great deal|plenty) (?:still |that )?(?:remains|left) to (?:be done|do)\\b`,
      `\\b(?:\\p{L}+er|more [\\p{L}-]+|less [\\p{L}-]+) than (?:it|they|he|she|children|families)? ?(?:should|needs? to|ought|is necessary|necessary|is needed|was needed|expected)\\b${rest}`,
      `\\b(?:caseloads?|workloads?|vacanc\\w+|turnover|waits?|waiting times|sickness)\\b[^.;]{0,40}\\b(?:above|over|higher than|exceed\\w*|in excess of)\\b${rest}`,
      `\\b(?:below|short of|behind) (?:[^.;,]{0,30} )?(?:targets?|averages?|standards?|timescales?|expectations?|requirements?|schedule|what is (?:expected|needed))\\b`,
      `\\b(?:less than good|less (?:well|effective|consistent|robust|timely|clear)|weaker)\\b${rest}`,
      `\\bwithout (?:an?|any|the|sufficient|clear|adequate|proper|\\w+ing)\\b${rest}`,
    ),
    examples: [
      'Plans do not always name who does what.',
      'There is a lack of suitable homes.',
      'Too many children change worker.',
      'Decisions are made without an analysis of risk.',
      'Recording is inconsistent.',
      'The council cannot be sure that visits take place.',
    ],
    not: ['Social workers visit often.', 'Nobody is turned away.'],
  },
  {
    says: 'negative',
    because: 'finds a weakness or what it does to children',
    when: all(
      `\\b(?:poor(?:ly)?|weak(?:ness(?:es)?)?|variable|variability|vary in quality|varies in quality|fragmented|chaotic|fragile|serious(?:ly)?|failures?|failings?|shortfalls?|shortcomings?|deficits?|deficienc\\w+|gaps?|missing|drift|delays?|delayed|instability|churn|burdensome|time-consuming|confus\\w+|cumbersome|bureaucratic|superficial|generic|limited|limits|hinder\\w*|inhibit\\w*|hamper\\w*|imped\\w+|undermin\\w+|adversely|premature(?:ly)?|overdue|backlogs?|overload\\w*|over-?optimis\\w+|misunderst\\w+|misjudg\\w+|mislaid|misplaced|ignor(?:e|es|ed|ing)|overlook\\w*|neglected|forgotten|disregard\\w*|dismiss(?:ed|ive)|unaware|unheard|frustrat(?:e|es|ed|ing|ion)|compounded|amplified|disappoint\\w*|concerning|challeng(?:es|ing)|demanding|vulnerable to|under-?resourced|hesitant|uncertain(?:ty)?|flawed|stop and start|rather than the child|some way to go|yet to (?:secure|be|have)|multiple (?:placement )?(?:moves|changes)|(?:very|too) low|negative(?:ly)?|remains? (?:an )?areas? for|(?:are|is) (?:brief|few|scarce|sparse|scant|thin|minimal|rudimentary)|(?:turnover|caseloads|vacanc\\w+|workloads|sickness) (?:is|are|remains?) (?:still |very |too |far )*high|harmed|drifted|breaches?|unmanageable|excessive|high turnover|high caseloads|heavy reliance|reliance on agency|over-?reliance|capacity issues|decline[ds]?|worse(?:ned|ning)?|deteriorat\\w+|waiting|wait|slow(?:ly|er)?|rushed|lost)\\b`,
      `\\b(?:left|leave|leaves|leaving) (?:\\w+ ){0,2}(?:children|young people|them) (?:\\w+ ){0,3}(?:at risk|in situations|harmed|unprotected|exposed|waiting|without)`,
      `\\bmore (?:\\w+ ){1,6}?needs? to\\b`,
      `\\b(?:are|is|remain|were) (?:left )?at risk(?: of (?:further |significant )?harm)?\\b|\\b(?:lasting|further) harm\\b|\\binherent risk\\b`,
      `\\b(?:more|further|much|better|improvement|greater|broader|stronger) (?:\\w+ )?(?:needs? to|is needed|are needed|is required|to do)\\b|\\bneeds? to (?:be|gather|improve|ensure|increase|develop|strengthen)\\b|\\b(?:should|must) (?:urgently|ensure|improve|strengthen|increase|address)\\b|\\bcould be (?:strengthened|improved|better|clearer)`,
      `\\b(?:uneven(?:ly)?|unequal|irregular(?:ly)?|infrequent(?:ly)?|sporadic(?:ally)?|ad hoc|cancelled|overdue|out of date|patchy|no better)\\b${rest}`,
      `\\b(?:is|are|was|were|come|comes|came|arrive\\w*|often|usually|mostly|sometimes|completed|seen|held|made) late\\b(?! (?:night|evening|spring|summer|autumn|winter|\\d))${rest}`,
      `\\b(?:morale|confidence|compliance|attendance|take-?up|completion|performance|quality|aspirations?|expectations|capacity)\\b(?: [^,.;]{1,40})? (?:is|are|was|were|remains?) (?:still |very |too |also )*low\\b`,
      `\\b(?:additional|extra|unnecessary|duplicat\\w+) work\\b|\\bchanges? of (?:social )?worker|\\bseveral weeks (?:after|late|later)\\b|\\boverly focus`,
    ),
    examples: [
      'Recording is poor.',
      'There are lengthy gaps between contacts.',
      'Children are left at risk of harm.',
      'The offer needs to be broader.',
      'The form creates additional work for schools.',
      'Supervision is irregular.',
      'Reviews are late.',
      'Things are no better than they were.',
      'Confidence among carers is low.',
      'The form frustrates workers.',
      'Much remains to be done.',
      'Two moves could have been prevented.',
      'Schools rely on outdated information.',
      'Reviews are held later than they should be.',
      'Waiting times exceed six weeks.',
      'Timeliness is below the national average.',
      'The history was overlooked.',
    ],
    not: ['Risk is well managed.', 'Workers know what to look for.'],
  },
  {
    says: 'positive',
    because: 'praises the work, or what it does for children',
    when: all(
      '\\b(?:highly |very |mostly |generally |usually |consistently |predominantly |appropriately )?(?:effective(?:ly)?|good|strong(?:er|ly)?|strengths?|robust(?:ly)?|thorough(?:ly)?|appropriate(?:ly)?|prompt(?:ly)?|timely|swift(?:ly)?|quick(?:ly)?|clear(?:ly|er)?|sensitive(?:ly)?|skilled|skilful(?:ly)?|helpful(?:ly)?|comprehensive(?:ly)?|detailed|proportionate(?:ly)?|positive(?:ly)?|supportive|child[- ](?:centred|focused)|ambitious|committed|caring|determination|determined|high[- ](?:quality|standard)|successful(?:ly)?|success|stable|stabilis\\w+|plainly|safely|careful(?:ly)?|accurate(?:ly)?|realistic|sound|impressive|excellent|outstanding|exemplary|tenacious|persistent|creative(?:ly)?|bespoke|meaningful(?:ly)?|thoughtful(?:ly)?|valuable|valued|decisive|rigorous(?:ly)?|purposeful|coherent|succinct|analytical|holistic|warm|nurturing|inclusive|responsive|streamlined|aligned|integrated|well[- ]\\w+ed|well[- ](?:known|understood|led|run|met|met)|attuned|relentless|transparent|open|constructive|collaborative|energetic|experienced)\\b',
      '\\b(?:is|are|being|been|be) (?:\\w+ly )?(?:very |highly |mostly |generally |usually )?well\\b|\\b(?:work|works|know|knows|do|does|understand|support\\w*|met|managed|improving|prepared|identify\\w*|issues) (?:\\w+ ){0,3}?well\\b',
      '\\b(?:benefit(?:s|ing|ed)?|enjoy\\w*|welcomed|praise\\w*|complimentary|speak highly|spoke highly|appreciat\\w+|proud|thrive\\w*|flourish\\w*|trusted|prioriti\\w+|celebrat\\w+)\\b',
      '\\b(?:routinely|regularly|regular|consistently|systematically|steadily|persistently|proactively|diligently|tenaciously)\\b',
      '\\b(?:encouraged|supported|safeguarded|protected|listened to|consulted|informed|well sighted|helped)\\b(?! by the lack)',
      '\\b(?:makes?|making|made|achiev\\w+) (?:good |sustained |\\w+ )?(?:progress|a (?:real |positive )?difference)\\b|\\bgood (?:use|links?)\\b|\\beffective use\\b|\\b(?:a|an|the) (?:wide |full |good |broad |helpful )?(?:range|choice|variety) of\\b|\\benabl(?:es?|ing)\\b|\\bwithin (?:the )?(?:required |statutory )?(?:timescales?|24 hours|one (?:working )?day)\\b|\\binnovativ\\w+\\b|\\bsignificant efforts\\b|\\bis (?:central|integral|incorporated|embedded|evident)\\b|\\bbetter (?:than|understood|supported|informed|recorded|led|known|prepared|targeted|attended)\\b',
      '\\b(?:improved|improving|strengthened|accelerated|increased (?:visibility|engagement|capacity|focus)|transformed|re-?invigorated|raised the status|facilitating a shared|taken action|took (?:immediate |appropriate |swift )?action|steps have been taken)\\b',
      '\\b(?:brought|brings?|bringing|restored|provid(?:e|es|ed)|given|injected) (?:\\w+,? ){0,3}?(?:energy|stability|direction|clarity|rigour|pace|urgency|focus|expertise)\\b',
      '\\b(?:secured|attracted|released|invested|allocated|committed|agreed)\\b(?: [^,.;]{0,40})? (?:extra|additional|new|further|more|significant|substantial|£\\S+)(?: [^,;]{0,20})? ?(?:money|funding|investment|resources?|capacity|posts)\\b',
      '\\bwith (?:great |real |much |considerable )?(?:skill|care|sensitivity|warmth|compassion|kindness|respect|confidence|tenacity|purpose)\\b|\\b(?:closely|more (?:consistent|confident|stable|settled|responsive|rigorous|reliable)|honest(?:ly)?|candid|kind(?:ly)?|patient(?:ly)?|respect(?:ed|ful|fully)|trusting|friendly|welcoming|dedicated|enthusiastic|knowledgeable|conscientious|imaginative|vigilant|tightened|sharpened|simplified|overhauled)\\b',
      '\\bensur(?:e|es|ing) (?:that |a |an |the |all )?\\b(?!\\w* lack)',
    ),
    examples: [
      'Visits are regular and purposeful.',
      'Children benefit from stable homes.',
      'Panel members know the children well.',
      'Parents speak highly of the hub.',
      'The interim manager has restored stability.',
      'Meetings are run with care.',
      'Teams work closely with health visitors.',
      'Staff are kind and patient.',
      'Members have agreed £2 million of additional funding.',
    ],
    not: ['The board meets on Tuesdays.'],
  },
];

/** What arranges, plans or counts, without judging: said of a sentence in which no praise or fault is found. */
export const onlyTells =
  /\b(?:will|reports? to (?:the|its|an?)\b|plans? to|due to (?:start|begin)|underway|under way|in place to|being (?:developed|undertaken|introduced|considered)|in the process of|proposes?|intends?|has (?:recently |just |also )*been (?:introduced|launched|developed|appointed|established|commissioned|created)|have (?:recently |just |also )*been (?:introduced|launched|developed|appointed|made|changes|significant changes)|had (?:recently )?(?:introduced|launched)|have been \w+ changes|took up post|meets? (?:every|monthly|on)|aim(?:s|ed)? to|should|recommend\w*|recogni[sz]e[sd]?|focused on|are aware|is aware|restructured|took place|(?:is|are|was|were) responsible for|contract|registered as|went live|secretary of state|the government|(?:is|are) being (?!well|better|effectively|helped|supported)\w+ed|has been undertaken|was dissolved|lifted|published|\d{2,}|^(?:(?:some|about|around|only) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\b (?:\p{L}+ ){0,3}(?:are|is|were|have|attend\w*|live)|\d+ (?:of|out of)|per cent|%|in (?:19|20)\d\d)\b|\bmade to the\b/iu;

/** What turns from praise to fault, or back: a sentence with both is mixed. */
export const turns =
  /\b(?:but|although|though|while|whilst|however|despite|yet|whereas|albeit|except|nevertheless|nonetheless|and)\b|;/iu;
