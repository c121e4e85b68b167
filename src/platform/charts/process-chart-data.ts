/** A chart that tells signal from noise: a series with its mean, limits and target, and what is more than chance. */
export type ProcessChart = {
  /** Unique in the page; the ids inside the chart begin with it. */
  id: string;
  title: string;
  /** "%" stands after each number; anything else is said in the description. */
  unit?: string;
  points: ProcessPoint[];
  target?: { value: number; label: string };
  /** Where the mean and the limits were set anew: from which date, and who said why. */
  steps?: { date: string; label: string }[];
  /** What happened: an action completed, a visit. */
  events?: { date: string; label: string }[];
  /** The lowest and the highest a value can be, beyond which no limit is drawn. */
  within?: { least?: number; most?: number };
};

export type ProcessPoint = {
  date: string;
  value: number | null;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  signal: Signal;
  /** Why it is more than chance, in words: "above the upper limit". Empty for chance. */
  because: string;
};

/** What a point says: nothing beyond chance, better, worse, or a change where neither way is better. */
export type Signal = 'chance' | 'better' | 'worse' | 'change';
