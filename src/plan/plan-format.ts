import { z } from 'zod';

/**
 * The plan's open format: what `los read --json` and `los plan import --json` print and what import accepts.
 * Documented for other people in docs/plan-format.md. Dates are ISO (YYYY-MM-DD), a month is its last day;
 * `due` and `rating` are kept exactly as written.
 */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Dates are written YYYY-MM-DD');
const optionalDate = isoDate.nullable().default(null);
const text = z.string().default('');
const optionalText = z.string().nullable().default(null);

export const dueKinds = ['by', 'from', 'range', 'recurring', 'undated'] as const;
export type DueKind = (typeof dueKinds)[number];

export const stepSchema = z.object({
  due: text,
  kind: z.enum(dueKinds).default('undated'),
  from: optionalDate,
  by: optionalDate,
  /** ISO 8601 duration of a recurring due: P1M, P3M, P12W, P7D; null otherwise. */
  every: optionalText,
  rating: text,
});

export const comparators = ['>', '>=', '<', '<=', '='] as const;
export const targetSchema = z.object({
  comparator: z.enum(comparators),
  value: z.number(),
  /** `%`, `count`, or a unit as named by the plan (days, weeks, cases). */
  unit: z.string(),
  subject: text,
  by: optionalDate,
});

export const areaSchema = z.object({
  chapter: optionalText,
  number: optionalText,
  letter: optionalText,
  title: z.string(),
  /** Title of the area this is a sub-area of. */
  parent: optionalText,
  needsToImprove: optionalText,
  source: optionalText,
  findings: z.array(z.object({ text: z.string(), group: optionalText })).default([]),
  actions: z
    .array(
      z.object({
        ref: z.string(),
        text: z.string(),
        owners: z.array(z.string()).default([]),
        extra: z.record(z.string(), z.string()).default({}),
        steps: z.array(stepSchema).default([]),
      }),
    )
    .default([]),
  assessedBy: z.array(z.string()).default([]),
  measures: z.array(z.object({ text: z.string(), targets: z.array(targetSchema).default([]) })).default([]),
  narrative: z.array(z.string()).default([]),
  seeAlso: z.array(z.string()).default([]),
});

export const planSchema = z.object({
  kind: z.literal('plan'),
  asAt: optionalDate,
  ratingScale: z.array(z.object({ word: z.string(), definition: text })).default([]),
  glossary: z.array(z.object({ abbreviation: z.string(), expansion: z.string() })).default([]),
  milestones: z
    .array(z.object({ number: z.number().int().nullable().default(null), by: optionalDate, text: z.string() }))
    .default([]),
  onAPage: z
    .array(z.object({ area: z.string(), found: text, commitments: z.array(z.string()).default([]) }))
    .default([]),
  areas: z.array(areaSchema).default([]),
  unplaced: z.array(z.object({ text: z.string(), where: z.string() })).default([]),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), where: z.string() })).default([]),
});

export type PlanFile = z.infer<typeof planSchema>;
export type PlanFileArea = z.infer<typeof areaSchema>;
export type PlanFileStep = z.infer<typeof stepSchema>;
export type PlanFileTarget = z.infer<typeof targetSchema>;
