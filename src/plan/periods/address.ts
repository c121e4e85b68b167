import type { Config } from '../../platform/config.ts';

/** A page's whole address, for letters: under LOS_URL, or on this machine where that is not set. */
export function addressIn(config: Pick<Config, 'publicUrl' | 'port'>, path: string): string {
  return new URL(path, config.publicUrl ?? `http://localhost:${config.port}`).href;
}
