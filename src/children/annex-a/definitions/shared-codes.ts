/** Code lists that several lists of Annex A share, as the template writes them. */
export const gender = ['a) Male', 'b) Female', 'c) Not stated/recorded', 'd) Neither'] as const;

export const ethnicity = [
  'a) WBRI',
  'b) WIRI',
  'c) WIRT',
  'd) WOTH',
  'e) WROM',
  'f) MWBC',
  'g) MWBA',
  'h) MWAS',
  'i) MOTH',
  'j) AIND',
  'k) APKN',
  'l) ABAN',
  'm) AOTH',
  'n) BCRB',
  'o) BAFR',
  'p) BOTH',
  'q) CHNE',
  'r) OOTH',
  's) REFU',
  's) NOBT',
  't) NOBT',
  'u) UNKNOWN',
] as const;

export const source = [
  'a) 1A: Individual',
  'b) 1B: Individual',
  'c) 1C: Individual',
  'd) 1D: Individual',
  'e) 2A: Schools',
  'f) 2B: Education services',
  'g) 3A: Health services',
  'h) 3B: Health services',
  'i) 3C: Health services',
  'j) 3D: Health services',
  'k) 3E: Health services',
  'l) 3F: Health services',
  'm) 4: Housing',
  'n) 5A: LA services',
  'o) 5B: LA services',
  'p) 5C: LA services',
  'q) 6: Police',
  'r) 7: Other legal agency',
  's) 8: Other',
  't) 9: Anonymous',
  'u) 10: Unknown',
  'p1) 5D: LA services',
] as const;

export const yesNo = ['a) Yes', 'b) No'] as const;

export const yesNoUnknown = ['a) Yes', 'b) No', 'c) Unknown'] as const;

export const categoryOfAbuse = [
  'a) Neglect',
  'b) Physical abuse',
  'c) Sexual abuse',
  'd) Emotional abuse',
  'e) Multiple/not recommended',
] as const;
