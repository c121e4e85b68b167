/** The headings that Ofsted's reports share, by what they mean for the text below them. */

/** What must improve. */
const IMPROVES =
  /^(?:what (?:does|do) .{3,120} needs? to improve|what needs? to (?:improve|be improved)(?: in .*)?|(?:key )?recommendations?(?: for (?:improvement|.{3,80}))?|(?:key )?(?:areas?|priorit(?:y|ies)) for (?:priority action|(?:immediate )?action|(?:further )?(?:improvement|development))s?|(?:areas? for )?priority (?:and immediate )?actions?|(?:immediate|priority|urgent) (?:and (?:immediate|priority) )?actions?|(?:the )?(?:local authority|partnership|areas?) (?:should|must|needs? to improve))\W*$/i;
/** Where a list of improvements is over, whatever the heading looks like. */
const FINDINGS =
  /^(?:(?:executive )?summary\b|(?:headline|main|key|inspection) findings|.*\bstrengths?\b|progress since|information about|the experiences and progress|the impact of leaders|inspection (?:findings|judge?ments?)|what the inspection|case stud(?:y|ies)|practice (?:study|example)|highly effective practice|next steps|the graded judge?ment)/i;
/** Parts of the services: a part of the findings, or among improvements the part that they are for. */
const SERVICES =
  /^(?:leadership,? management|children who need|children (?:looked after|in care)|care leavers|adoption|help and protection|context|evaluation of|the (?:quality|effectiveness|arrangements))/i;
/** About the report and not about the services. */
const ABOUT =
  /^(?:information about this inspection|what the inspection judge?ments? mean|the inspection team|about this inspection)/i;
const BOARD = /safeguarding children (?:board|partnership)|\bLSCB\b/i;
/** Headings under which nothing is said that they name: the heading above them says what the text is about. */
const GENERIC = /^(?:inspection findings|summary|findings|key judge?ment)\W*$/i;
/** Those who are not the local authority, where recommendations are headed with who should follow them. */
const OTHERS =
  /\b(?:police|constabulary|health (?:services?|providers?|partners?|visitors?|board|trust)|^health$|NHS|clinical commissioning|CCGs?|integrated care|ICB|hospitals?|foundation trust|probation|CRC|youth (?:offending|justice)|schools?|Cafcass|department for education|DfE|government|Ofsted|fire (?:and rescue )?service|(?:adults?|wellbeing|partnership) board)\b/i;
const IMPRINT =
  /^(?:the office for standards in education,? children.s services and skills \(ofsted\) (?:regulates|inspects)|any complaints about (?:the|this) (?:inspection|report)|if you would like a copy of this document|if you are not happy with the inspection|you may (?:reuse|copy) )/i;

export const headsImprovements = (text: string) => IMPROVES.test(text.trim());
export const headsFindings = (text: string) => FINDINGS.test(text.trim()) && !headsImprovements(text);
export const headsPart = (text: string) => headsFindings(text) || SERVICES.test(text.trim());
export const isAboutReport = (text: string) => ABOUT.test(text.trim());
export const isGeneric = (text: string) => GENERIC.test(text.trim());
export const isContents = (text: string) => /^(?:table of )?contents\W*$/i.test(text.trim());
export const isImprint = (text: string) => IMPRINT.test(text.trim());

/** The board or partnership that a heading is about, as it is called there. */
export function boardIn(text: string): string | null {
  if (!BOARD.test(text) || isAboutReport(text)) return null;
  const named = /(?:local )?safeguarding children (?:board|partnership)/i.exec(text)?.[0];
  return named ? named.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()) : 'Local Safeguarding Children Board';
}

/** Whether a heading among recommendations names others than the authority as those who should follow them. */
export function namesOthers(text: string): boolean {
  return OTHERS.test(text) && !/\b(?:local authority|council|children.s services)\b/i.test(text);
}

/** "The police should:" over a list: who should follow it, where that is not the authority. */
export function askedIn(lead: string): string | null {
  const who = /^(?<who>\p{L}.{2,80}?)\s+(?:should|must|needs? to|are asked to|is asked to)\b.*:$/u.exec(lead.trim())
    ?.groups?.['who'];
  return who && namesOthers(who) ? who : null;
}

/** The beginning and the end of a letter, which say nothing of the services. */
export const isSalutation = (text: string) => /^dear\b.{0,80}$/i.test(text.trim());
export const isValediction = (text: string) => /^yours (?:sincerely|faithfully)\b/i.test(text.trim());
