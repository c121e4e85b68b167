import type { Services } from '../services.ts';
import type { Visitor } from './route.ts';
import type { SessionTime } from './ui/index.ts';

/** How many seconds a session has left, as a page of it is made. */
export function sessionTime({ config, now }: Services, { endsAt }: Visitor): SessionTime {
  const left = Math.round((endsAt.getTime() - now().getTime()) / 1000);
  return { idle: config.signIn.idleMinutes * 60, left };
}
