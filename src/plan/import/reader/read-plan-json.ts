import type { Unreadable } from '../../../platform/reading/blocks.ts';
import { planSchema, type PlanFile } from '../../plan-format.ts';

function refuse(code: string, what: string, next: string): Unreadable {
  return { unreadable: true, code, what, next };
}

/** Where in the file a fault stands, as a person would look for it: "areas 2, actions 5, steps 1, by". */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `${part + 1}` : String(part)))
    .join(', ')
    .replace(/, (\d+)/g, ' $1');
}

/** Reads a plan in the open format (JSON). Faults are given as a message that says where and what, at most five. */
export function readPlanJson(text: string): PlanFile | Unreadable {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it could not be parsed';
    return refuse(
      'not-json',
      `This is not valid JSON: ${why}.`,
      'Check that the whole file was saved, or write it again with los read --json.',
    );
  }
  if (typeof parsed !== 'object' || parsed === null || !('kind' in parsed) || parsed.kind !== 'plan') {
    return refuse(
      'not-a-plan',
      'This JSON does not say that it is a plan: it has no "kind": "plan".',
      'See the plan format in the documentation for what the file must hold.',
    );
  }
  const read = planSchema.safeParse(parsed);
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 5).map((issue) => `${placeOf(issue.path)}: ${issue.message}`);
  const more = read.error.issues.length - faults.length;
  return refuse(
    'plan-format',
    `The plan does not follow the format. ${faults.join('. ')}.${more > 0 ? ` And ${more} more.` : ''}`,
    'Put these right and try again. Nothing has been saved.',
  );
}
