/** Words that may start with a capital, as an expression that tells other capitals from small letters. */
const either = (words: string) =>
  words.replace(/(?<![\p{L}\\?[])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const roles = either(
  "council|borough|authority|department(?: for education)?(?: officials)?|DfE|advis[eo]rs?|commissioner|improvement partner|partnership|trust|board(?: members)?|chair(?:person|man)?|secretary of state(?: for education)?|ministers?(?: of state for \\p{L}+)?|directors?(?: of children[’']s (?:services|social care))?|DCS|leader(?: of the council)?|lead members?|cabinet(?: members?)?|chief executive|LSCB|LSCP|committee|officials?|partners|partner agencies|ofsted|inspectors|persons?|members|managers?|leaders|(?:(?:reviewing|lead|senior|designated) )?officers?|heads? of \\p{L}+|social workers?|practitioners|staff|schools|police|reviewers|ICB|company",
);
const described = `(?:(?:\\p{Lu}[\\p{L}’'-]*(?: (?:and|of|upon|on|with)(?= \\p{Lu}))?|${either(
  "council[’']s|department[’']s|improvement|independent|senior|local|external|appointed|safeguarding|children[’']?s|children|corporate parenting|scrutiny|executive|assistant|interim|elected|board|city|county|borough|district|care|practice|social|statutory|team|service|principal|named|nominated|designated|responsible|full|whole|lead|new|dedicated|permanent",
)})\\s+){0,5}`;
/** Bodies by their letters: "RCC", "DfE"; not what children, plans and systems go by. */
const acronym =
  '(?!(?:CIN|CP|LAC|CLA|UASC|NEET|SEND|EHCP?|PEP|EHE|ILACS|RAG|IT|KPIs?|QA|AP|PLO|MP|AND|OR|THE|NOT)\\b)\\p{Lu}{2}[\\p{Lu}\\d]{0,4}|DfE';
const determiner = either('(?:the |an? |its |their |each |all |any |both )?').replaceAll('?:[t', '?:[t');

/** Someone who can be asked to do something, or to whom something is given: "the Council", "the Improvement Board and LSCB". */
const one = `${determiner}${described}(?:${roles}|${acronym})(?![\\p{L}’'-])`;
const of = `(?:\\s+(?:from|of|for|within|at)\\s+(?:the )?(?:${either('department(?: for education)?|council|authority|partnership')}|\\p{Lu}[\\p{L}’']*(?:\\s+\\p{Lu}[\\p{L}’']*)*)(?![’'\\p{L}]))?`;
const some = `${one}${of}(?:\\s+(?:and|or)\\s+${one}${of})?`;

const asked =
  /\b(?:must|shall|should|ought to|will|may|(?:is|are) (?:also |therefore |hereby )?(?:required|expected|asked|directed|to)\b(?: to)?|needs? to|agrees? to|has to|have to|undertakes? to)\b/u;
const bare = (text: string) =>
  text.replace(/^(?:The|An?|Its|Their|Each|All|Any|Both)(?=\s)/, (word) => word.toLowerCase()).trim();
const expression = (source: string) => new RegExp(source, 'u');

const directed = expression(
  `\\b(?:directs?|requires?|expects?|asks?|instructs?)\\s+(${some})(?:[^.]{0,80}?)\\bto\\b|\\brequired (?:of|from|by) (${some})`,
);
const by = expression(`\\b(?:be|is|are|being)\\s+(?:\\p{L}+\\s+){1,6}?by\\s+(${some})`);
const owner = expression(`^(?:.*,\\s*)?(${one.replace("(?![\\p{L}’'-])", '')})(?:[’']s|s[’'])?\\s(?!${roles})`);
const whole = expression(
  `^(?:(?:[Tt]hereafter,?|[Tt]hen,?|[Aa]fter that,?|[Ii]n addition,?|[Ii]n turn,?|[Aa]nd|[Oo]r|[Tt]hat|who|also|[Ii]n respect of the above|[Tt]o this end)\\s+)*(${some})\\s*(?:\\([^)]*\\))?$`,
);
const atEnd = expression(
  `(?:^|[,;]\\s+|\\b(?:and|that|above)\\s+)(${some})\\s*(?:\\([^)]*\\))?(?:,[^,]*(?:,[^,]*)*,)?\\s*$`,
);

const atEndOfTime = expression(
  `(?:\\d|\\p{L})\\s+((?:(?:[Tt]he|[Ii]ts|[Ee]ach)\\s(?:${described})(?:${roles})|${acronym})(?![\\p{L}’'-]))\\s*(?:\\([^)]*\\))?$`,
);

/** Who a sentence says must do something, as it says it, with a small article: "the Improvement Adviser"; null where it does not say. */
export function whoIn(sentence: string): string | null {
  const modal = asked.exec(sentence);
  const told = directed.exec(sentence);
  if (told && (!modal || told.index < modal.index)) return bare((told[1] ?? told[2])!);
  if (!modal) return null;
  const before = sentence.slice(0, modal.index).trim();
  const subject = subjectOf(before);
  if (subject) return subject;
  const doer = by.exec(sentence.slice(modal.index));
  if (doer) return bare(doer[1]!);
  const theirs = /[’']s?\s/u.test(before) ? owner.exec(before) : null;
  return theirs && /^[’']|^s[’']/.test(before.slice(before.indexOf(theirs[1]!) + theirs[1]!.length))
    ? bare(theirs[1]!)
    : null;
}

/** The actor that what stands before "must" is about, unless it is about a thing of theirs. */
function subjectOf(before: string): string | null {
  const pieces = before.split(/,\s+/);
  for (const text of [before, pieces.at(-1)!, pieces[0]!, ...pieces.slice(1, -1)]) {
    const found = whole.exec(text.trim());
    if (found) return bare(found[1]!);
  }
  // "Within six weeks of the date of this Notice the Chief Executive must…": a time first, and then who.
  const timed =
    /^(?:for|by|before|within|after|from|at|in|on|during|every|each|no later than|not later than|prior to)\b/i.test(
      before,
    );
  const afterTime = timed ? atEndOfTime.exec(before) : null;
  if (afterTime) return bare(afterTime[1]!);
  const last = atEnd.exec(before);
  // "feedback from families and staff must…" is about the feedback: who must do it has an article or a capital.
  return last && (/^(?:the|an?|its|their|each|all|any|both)\b/i.test(last[1]!) || /^\p{Lu}/u.test(last[1]!))
    ? bare(last[1]!)
    : null;
}

const giving = either(
  'write|writes|provid(?:e|es|ed|ing)|reports?|reported|reporting|submit|submits|submitted|send|sent|supply|supplied|share|shared|present|presented|give|given|made available|make available|copied|copy|return|returned|feedback|escalated?|communicated|advice|notify|notified|updates?',
);
const withOne = expression(
  `\\b(?:${either('tell|telling|provide|providing|supply|supplying|furnish|notify|notifying|inform|informing|update|updating|give|giving|send|sending')})\\s+(the persons? \\p{L}+ it|${some})(?=\\s|[:.,;]|$)`,
);
const toOne = expression(
  `\\b(?:${giving})\\b(?:(?!; |\\. )[^;]){0,90}?\\b(?:to|with)\\s+(?:(?:each|every) meeting of )?(${some})`,
);

const receiving = expression(
  `\\b(?:that )?(${some}) (?:receives?|is (?:given|sent|provided with|informed|notified))\\b`,
);

/** Who is advised or let in, where nothing is handed to anybody. */
const advised = expression(
  `\\b(?:${either('advis(?:e|es|ing)|brief(?:s|ing)?|allow(?:s|ing)?|permit(?:s|ting)?|assur(?:e|es|ing)|reach(?:es)?')})\\s+(${some})(?=\\s|[:.,;]|$)`,
);

/** Who receives what a clause asks for, as it says it: "the Department"; null where it does not say. */
export function toIn(text: string): string | null {
  const found = withOne.exec(text) ?? toOne.exec(text) ?? receiving.exec(text) ?? advised.exec(text);
  return found ? bare(found[1]!) : null;
}
