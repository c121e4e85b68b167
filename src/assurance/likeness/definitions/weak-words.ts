/** Words that join others and tell nothing of what a sentence is about. */
export const joiningWords = words(`
  a about after all also although always an and any are as at be because been before being between both but by can could
  did do does doing done during each either else ever every few for from further had has have having he her here hers him
  his how however i if in into is it its itself just least less like many may me might more most much must my nearly need
  needed needs neither never nevertheless no nonetheless nor not of off often on once one only or other others our out over
  own per rather s same she should since so some still such t than that the their them themselves then there these they
  this those through to too under until up upon us use used using usually very was way we well were what when where whether
  which while who whom whose why will with within without would yet you your while whilst e g i e eg ie etc including
  include includes included across around against am pm new first second third last next two three four five six`);

/** Words of judging and of plans: they say how good, how much or that somebody will see to it, and seldom what. */
export const judgingWords = words(`
  able achieve achieved action actions address addressed appropriate appropriately area areas available become better
  children childrens child clear clearly complete completed consistent consistently consistency continue continues 
  council councils current currently deliver delivered delivery develop developed development early effective effectively
  effectiveness enable ensure ensured ensures ensuring experience experienced experiences families family focus good
  group high however identified identify impact implement implemented implementation improve improved improvement
  improvements improving inadequate inconsistent increase increased individual inspection inspectors issue issues key know
  lack leaders local authority made make making makes number offer ongoing outcome outcomes part people person place plan
  plans poor positive practice process processes progress progressed provide provided provides quality range receive received
  recent recently regular regularly report required requires review reviewed reviews robust routinely service services set
  significant social strong strengthen strengthened support supported supporting system systems take taken team teams time
  timely understand understanding variable weak work worker workers working young youth staff manager managers management
  learning ensure month months year years week weeks day days result results level levels change changes changing
  `);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
