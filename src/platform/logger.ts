import type { Config } from './config.ts';
import { countLogged } from './metrics.ts';
import type { Services } from './services.ts';

const levels = ['error', 'warn', 'info', 'debug'] as const;

/** One line of JSON a message. No personal data is passed to it: routes by their pattern, things by their number. */
export function logger(
  level: Config['logLevel'],
  now: () => Date,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Services['log'] {
  const shown = level === 'silent' ? [] : levels.slice(0, levels.indexOf(level) + 1);
  return (at, message, detail) => {
    countLogged(at);
    if (!shown.includes(at)) return;
    write(`${JSON.stringify({ at: now().toISOString(), level: at, message, ...told(detail) })}\n`);
  };
}

function told(detail: unknown): Record<string, unknown> {
  if (detail === undefined) return {};
  if (!(detail instanceof Error)) return { detail };
  const { code, table, constraint } = detail as Error & { code?: string; table?: string; constraint?: string };
  // What the database says of an error quotes what was typed: it is left out, and what it is about is said instead.
  const error = 'severity' in detail ? detail.message.replace(/"[^"]*"/g, '"…"') : detail.message;
  const stack = detail.stack?.replace(detail.message, error);
  return { error, ...(code ? { code } : {}), ...(table ? { table, constraint } : {}), stack };
}
