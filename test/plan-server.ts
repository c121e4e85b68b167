import { peopleRoutes } from '../src/people/index.ts';
import { readDue } from '../src/plan/import/reader/due-expression.ts';
import { planSchema, type PlanFile } from '../src/plan/plan-format.ts';
import { planScreenRoutes, type ScreenSlots } from '../src/plan/screens/index.ts';
import { importPlan } from './import-plan.ts';
import { signInAs } from './sign-in-as.ts';
import { testServer, type Someone, type TestServer } from './server.ts';

/** What the plan's rating words mean in these tests. */
export const testMappings = new Map([
  ['Not begun', { delivery: 'not-started', impact: 'not-claimed', colour: 'grey' }],
  ['Going well', { delivery: 'on-track', impact: 'not-claimed', colour: 'green' }],
  ['Slow', { delivery: 'at-risk', impact: 'not-claimed', colour: 'amber' }],
  ['Missed', { delivery: 'late', impact: 'not-claimed', colour: 'red' }],
  ['Done', { delivery: 'complete', impact: 'claimed', colour: 'blue' }],
]);

/** A step as a plan writes it, read as the product reads it. */
export function stepDue(due: string, rating: string): PlanFile['areas'][number]['actions'][number]['steps'][number] {
  const { kind, from, by, every } = readDue(due);
  return { due, kind, from, by, every, rating };
}

/** A small plan of our own with one of everything, as it was in March: two areas, one with a part. */
export function marchPlan(): PlanFile {
  return planSchema.parse({
    kind: 'plan',
    asAt: '2025-03-31',
    ratingScale: [...testMappings.keys()].map((word) => ({ word, definition: `${word}, as we use it` })),
    glossary: [{ abbreviation: 'PA', expansion: 'Personal adviser' }],
    milestones: [
      { number: 1, by: '2025-02-28', text: 'The housing offer is signed' },
      { number: 2, by: '2025-09-30', text: 'Ten homes are open' },
    ],
    onAPage: [{ area: 'Leaving care', found: 'Too few homes', commitments: ['Open ten homes near family'] }],
    areas: [
      {
        title: 'Leaving care',
        chapter: 'Chapter 1',
        number: '1',
        needsToImprove: 'Young people wait too long for a home',
        findings: [{ text: 'Young people sleep on sofas', group: 'Homes' }],
        actions: [
          {
            ref: 'LC2',
            text: 'Agree a housing offer with the districts',
            owners: ['Head of Housing', 'Director of Place'],
            extra: { Workstream: 'Homes' },
            steps: [stepDue('February 2025', 'Slow')],
          },
          {
            ref: 'LC10',
            text: 'Open ten homes',
            owners: ['Head of Housing'],
            steps: [stepDue('June 2025', 'Not begun'), stepDue('September 2025', 'Not begun')],
          },
          {
            ref: 'LC1',
            text: 'Write to every young person',
            owners: ['Advice Lead'],
            steps: [stepDue('TBC', 'Purple')],
          },
        ],
        measures: [
          {
            text: 'Over 90% of care leavers have a settled home',
            targets: [
              { comparator: '>', value: 90, unit: '%', subject: 'care leavers in settled homes', by: '2025-02-28' },
            ],
          },
          { text: 'Young people tell us that they feel at home' },
        ],
        narrative: ['Three districts have signed.'],
        assessedBy: ['A survey each term'],
        seeAlso: ['Please also see Health'],
      },
      {
        title: 'Keeping in touch',
        chapter: 'Chapter 1',
        letter: 'A',
        parent: 'Leaving care',
        actions: [
          {
            ref: 'KT1',
            text: 'Ring each week',
            owners: ['Advice Lead'],
            steps: [stepDue('Every 3 months', 'Going well')],
          },
        ],
      },
      {
        title: 'Health',
        chapter: 'Chapter 2',
        number: '2',
        findings: [{ text: 'Checks are late', group: null }],
        actions: [
          { ref: 'H1', text: 'Book every check', owners: ['Named Nurse'], steps: [stepDue('May 2025', 'Going well')] },
        ],
      },
    ],
    unplaced: [{ text: 'With thanks to the young people who wrote this with us.', where: 'line 2' }],
    warnings: [{ code: 'ref-order', message: 'LC10 stands before LC1', where: 'line 20' }],
  });
}

/** The same plan a month later: a slip, a new date, a new action, one gone, other words. */
export function aprilPlan(): PlanFile {
  const plan = marchPlan();
  plan.asAt = '2025-04-30';
  const [leaving, , health] = plan.areas;
  leaving!.actions[0]!.steps = [stepDue('July 2025', 'Missed')];
  leaving!.actions[2]!.text = 'Write to every young person each year';
  health!.actions = [
    {
      ref: 'H2',
      text: 'Hold a clinic',
      owners: ['Named Nurse'],
      extra: {},
      steps: [stepDue('August 2025', 'Not begun')],
    },
  ];
  return plan;
}

/** The plan of March, and then of April, as one plan; answers its number. */
export async function importTwice(db: TestServer['db']): Promise<number> {
  const save = (file: PlanFile, planId: number | null) => {
    const asAt = file.asAt ?? '';
    const more = { title: 'Better homes', planId, mappings: testMappings, name: `Plan of ${asAt}.docx` };
    return importPlan(db, { ...file, asAt }, more);
  };
  const planId = await save(marchPlan(), null);
  await save(aprilPlan(), planId);
  return planId;
}

export type PlanServer = { server: TestServer; reader: Someone; planId: number };

/** The plan's pages on a real database that holds the plan of March and of April; today is 8 May 2025. */
export async function planServer(slots: ScreenSlots = {}): Promise<PlanServer> {
  const server = await testServer({
    routes: [...peopleRoutes, ...planScreenRoutes(slots)],
    now: '2025-05-08T10:00:00Z',
  });
  const planId = await importTwice(server.db);
  return { server, planId, reader: await signInAs(server, 'Rita Reader', 'read-only') };
}

/** What a page says in its main part: its words without markup. */
export function wordsOf(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html;
  return main
    .replace(/<option[^>]*>[^<]*<\/option>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The address of the first link whose words these are. Throws when the page has none. */
export function linkTo(html: string, words: string): string {
  for (const [, href, inside] of html.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>(.*?)<\/a>/gs)) {
    if (
      inside!
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim() === words
    )
      return href!.replaceAll('&amp;', '&');
  }
  throw new Error(`No link says “${words}”`);
}
