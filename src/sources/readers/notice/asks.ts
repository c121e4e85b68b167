import { sentencesOf } from '../sentences.ts';

const obliging =
  /\b(?:must|shall|ought to|should(?! the\b| it\b| they\b| ministers\b| any\b| there\b)|(?:is|are|was|were) (?:also |therefore |hereby |now )?(?:required|expected|directed|asked|to)\b|needs? to|(?:has|have) to|requires?\b(?! improvement)|expects?\b|directs?\b|require that|undertakes? to)\b/iu;
const promised =
  /\bwill\b(?! (?:be (?:published|lifted|withdrawn|cancelled|amended|deemed|considered to)|remain in force|come into|take effect|lapse|expire|cease|apply|have effect|mean))/iu;
const covering =
  /\b(?:this|these|those|it|they|such|the) ?(?:reviews?|reports?|assessments?|plan|updates?|meetings?|self-assessment)? (?:may|might|could|can|should|will|must) (?:also )?(?:cover|include|reflect|consider|address|look at|comprise)\b/iu;
const commanding =
  /^(?:to )?(?:urgently |immediately |continue to |fully |jointly )?(?:ensure|develop|implement|improve|agree|establish|undertake|set|put|review|produce|provide|report|submit|appoint|co-?operate|comply|work|make|take|maintain|strengthen|create|deliver|complete|reduce|increase|recruit|train|monitor|publish|prepare|demonstrate|carry|keep|hold|share|secure|support|allow|give|engage|use|commission|introduce|design|draw|convene|meet|attend|send|embed|identify|address|respond|define|clarify|evidence|consult|arrange|conduct|continue|enable|adopt|refresh|revise|audit|analyse|measure|test|act|accept|follow|permit|assist|procure|bring|place|close|clear|track|record|listen|involve|supply|notify|inform|allocate|visit)\b/iu;
const undertaking =
  /^(?:the )?(?:ensuring|developing|implementing|improving|agreeing|establishing|undertaking|setting|putting|reviewing|producing|providing|reporting|submitting|appointing|working|making|taking|maintaining|strengthening|creating|delivering|completing|reducing|increasing|recruiting|monitoring|preparing|demonstrating|carrying|keeping|holding|sharing|securing|supporting|engaging|using|commissioning|introducing|embedding|identifying|addressing|development of|implementation of|establishment of|review of)\b/iu;
/** What follows if nobody does as asked, or what the writer has decided: nobody must do it. */
const consequence =
  /^(?:should (?:the|it|they|ministers|any|there)\b|if\b.{0,200}\b(?:may|will|could|might)\b|failure\b|where the .{0,60} fails?\b)|\bmay (?:then )?(?:direct|choose|decide|result|lead|invoke|lift|amend|revoke|withdraw|consider|use|issue|vary|make)\b|\b(?:secretary of state|ministers?) (?:has|have) (?:chosen|decided|considered|determined|carefully)\b|\bto invoke\b|\bstatutory powers of intervention\b|\bthis (?:improvement )?(?:notice|direction) (?:sets? out|explains?|applies|follows|replaces|describes|is|was|will(?! be reviewed)|may|has|comes|takes|shall)\b|\b(?:ministers?|secretary of state)\b.{0,20}\bwill (?:decide|determine|consider|judge)\b|\bexpects? this (?:improvement )?(?:notice|direction)\b|\bit sets? out (?:what|how|why|the (?:actions?|steps|requirements|measures|improvements?|areas))\b|\bwill consider\b.{0,80}\b(?:further|action|intervention|whether)\b/iu;
/** A sentence that only leads in to others asks nothing by itself. */
const leadsIn =
  /:\s*$|\bthe following\b|\bas follows\b|\bset out (?:below|in the (?:annex|schedule)|at annex)\b|\bby the following\b|\b(?:actions?|steps?|measures|requirements|milestones|targets|table) (?:set out |listed |described )?below\b/iu;

/** Whether a sentence is a command, to whoever the notice is to: "Ensure that…", "Developing a strategy…". */
export function commands(sentence: string): boolean {
  // "Every month, review a sample…", "Where it can, commission…".
  const told = sentence.replace(
    /^(?:every|each|by|within|before|after|where|when|from|during|at|in|following|to support this)\b[^,.;]{2,90},\s+/iu,
    '',
  );
  return [sentence, told].some((text) => commanding.test(text) || undertaking.test(text));
}

/** Whether a sentence asks someone to do, give, keep or allow something, or says what something asked for covers. */
export function sentenceAsks(sentence: string, first = true): boolean {
  if (consequence.test(sentence)) return false;
  if (obliging.test(sentence) || promised.test(sentence) || covering.test(sentence)) return true;
  if (/\bmay (?:require|request|ask|commission)\b/i.test(sentence)) return true;
  return first && commands(sentence);
}

/** Whether a clause asks for anything, besides leading in to what follows. */
export function asks(text: string): boolean {
  return sentencesOf(text).some(
    (sentence, index) =>
      sentenceAsks(sentence, index === 0) &&
      !(leadsIn.test(sentence) && !/^[^:]*\bmay\b|\bexclusive\b/i.test(sentence)),
  );
}

/** Whether a clause leads in to a list: "…the Council must provide:", "This includes:". */
export function opensList(text: string): boolean {
  return /[:–—-]\s*$|\b(?:by|to|that|include|includes|including|with|on|following)$/i.test(text.trim());
}

/** Whether a list's item asks by itself, with who must do it: "The Board Chair must provide…". */
export function standsAlone(item: string): boolean {
  return /^(?:the|an?|each|all|any|its|officials)\b.{0,120}\b(?:must|shall|should|will|is required to|are required to)\b/iu.test(
    item,
  );
}
