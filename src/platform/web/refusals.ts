import type { Services } from '../services.ts';
import { notTheirPart } from './may.ts';
import type { Route, Visitor } from './route.ts';

/** Why somebody is refused, and what they are told. */
export const refusals = {
  role: {
    title: 'You cannot do this',
    reason: 'Your role does not allow it. Ask an administrator if you think it should.',
  },
  part: { title: 'You cannot do this here', reason: notTheirPart },
  form: {
    title: 'This form is out of date',
    reason: 'Go back, reload the page and send it again. Nothing was changed.',
  },
} as const;

/** What is noted of a refusal: by whom, of which route and at which address, never what was sent. */
export type Refusal = {
  visitor: Visitor | null;
  route: Pick<Route, 'method' | 'path'>;
  /** The address asked for, without its query. */
  path: string;
  /** Of those above; `page` where the page itself refused. */
  why: keyof typeof refusals | 'page';
};

/** Notes a refusal where administrators can find it. Told of each one: keeping them few is its own matter. */
export type NoteRefusal = (services: Services, refusal: Refusal) => Promise<void>;

/** Whoever is refused is told so, whether or not it could be noted. */
export async function noted(
  { services, noteRefusal }: { services: Services; noteRefusal?: NoteRefusal },
  refusal: Refusal,
): Promise<void> {
  await noteRefusal?.(services, refusal).catch((reason: unknown) => {
    services.log('error', 'A refusal could not be noted', reason);
  });
}
