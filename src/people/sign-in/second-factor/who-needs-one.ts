import type { Config } from '../../../platform/config.ts';

/** Whether holders of these roles need a code from an app beside their password, as the settings say. */
export function needsSecondFactor({ signIn }: Pick<Config, 'signIn'>, roles: string[]): boolean {
  if (signIn.secondFactor === 'optional') return false;
  if (signIn.secondFactor === 'all') return true;
  return roles.some((role) => signIn.secondFactor.includes(role));
}
