/** A made-up child and everything that happened, in order of date. Dates are ISO; null is not yet. */
export type Child = {
  id: string;
  gender: 'Male' | 'Female' | 'Not stated/recorded' | 'Neither';
  ethnicity: string;
  born: string;
  disabled: boolean;
  asylumSeeking: boolean;
  contacts: { date: string; source: string }[];
  earlyHelp: { start: string; end: string | null; by: string }[];
  referrals: { date: string; source: string; nfa: boolean; team: string; worker: string }[];
  assessments: {
    start: string;
    end: string | null;
    seen: boolean;
    support: boolean;
    team: string;
    worker: string;
  }[];
  enquiries: {
    discussion: string;
    unnecessary: boolean;
    conference: string | null;
    plan: boolean;
    team: string;
    worker: string;
  }[];
  /** The primary need, and each time in which the child was in need. */
  need: string;
  inNeed: (Episode & { reason: string })[];
  plans: (Episode & { category: string; visits: Visit[]; reviews: string[]; before: number })[];
  care: CareEpisode[];
  leaver: Leaver | null;
  adoption: Adoption | null;
};

export type Visit = { date: string; alone: boolean };

/** A stretch in which the child was someone's case. Teams and workers change. */
export type Episode = { start: string; end: string | null; hands: { from: string; team: string; worker: string }[] };

export type CareEpisode = Episode & {
  need: string;
  legal: { from: string; status: string }[];
  placements: { start: string; type: string; provider: string; inside: boolean; postcode: string }[];
  visits: string[];
  reviews: string[];
  permanence: { from: string; plan: string }[];
  health: string[];
  dental: string[];
  iro: string[];
  missing: { date: string; returned: string; offered: boolean; accepted: boolean }[];
  endReason: string;
};

export type Leaver = {
  from: string;
  to: string;
  category: { from: string; code: string }[];
  team: string;
  worker: string;
  adviser: string;
  contacts: string[];
  pathwayReviews: string[];
  states: { from: string; inTouch: string; accommodation: string; suitable: boolean; activity: string }[];
};

export type Adoption = {
  family: string;
  entered: string;
  decision: string;
  placementOrder: string | null;
  match: string | null;
  placed: string | null;
  order: string | null;
  reversed: string | null;
};
