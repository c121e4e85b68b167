/** The services whose workers have limits of cases, by the words in which standards name them. */
export type ServiceHint = { service: string; says: RegExp; examples: { is: string[]; isNot: string[] } };

/**
 * Which service a team is likely to be of, from its name: the first that fits. A suggestion, until a person says. Each
 * with teams that are and that are not.
 */
export const serviceHints: readonly ServiceHint[] = [
  {
    service: 'Leaving care',
    says: /\b(leaving care|care leavers?|care leaving|after ?care|through ?care|personal advis[eo]rs?)\b|\b1[68]\s?(\+|plus)/i,
    examples: {
      is: ['Leaving Care 2', 'Care Leavers North', '16+ team', 'Throughcare'],
      isNot: ['Children in Care 2', 'Assessment East', 'Supervised contact'],
    },
  },
  {
    service: 'Children in care',
    says: /\b(in care|looked after|lac|cla|clc|corporate parenting|permanence|cared for|cic)\b/i,
    examples: {
      is: ['Children in Care 3', 'LAC Team', 'Corporate Parenting', 'Permanence team'],
      isNot: ['Leaving Care 2', 'Claremont locality', 'Family Safeguarding 1'],
    },
  },
  {
    service: 'Assessment',
    says: /\b(assessments?|front door|mash|referral|duty|intake|first response|access|single point|spa|r\s?&\s?a|initial response|contact)\b/i,
    examples: {
      is: ['Assessment East', 'MASH', 'Duty and Assessment', 'Front Door', 'First Response'],
      isNot: ['Family Safeguarding 1', 'Children with Disabilities'],
    },
  },
  {
    service: 'Children in need and child protection',
    says: /./,
    examples: {
      is: ['Family Safeguarding 1', 'Locality North', 'Child Protection and Court', 'Disabled Children'],
      isNot: ['Assessment East', 'Leaving Care 1', 'Children in Care 1'],
    },
  },
];

/** The service a team's name speaks of. */
export function likelyService(team: string): string {
  return serviceHints.find(({ says }) => says.test(team))?.service ?? (serviceHints.at(-1)?.service as string);
}
