/** Writes docs/settings.md from the settings themselves: `npm run settings`. The house test fails when it is out of date. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { z } from 'zod';
import { settings } from '../src/platform/config.ts';

const target = fileURLToPath(new URL('../docs/settings.md', import.meta.url));

/** The page as text, formatted as the rest of the project is. */
export async function settingsPage(): Promise<string> {
  const rows = Object.entries(settings as Record<string, { about: string; schema: z.ZodType }>).map(
    ([name, { about, schema }]) => `| \`${name}\` | ${defaultOf(schema)} | ${about.replaceAll('|', '\\|')} |`,
  );
  const text = `# Settings

Written by \`npm run settings\` from \`src/platform/config.ts\`. Every setting is an environment variable; one that is empty counts as not set. A setting that is wrong stops the start, and all that are wrong are named at once. Every \`los\` command reads the same ones.

| setting | default | what it is |
| --- | --- | --- |
${rows.join('\n')}
`;
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

/** What the product takes where nothing is set, as it would be written. */
function defaultOf(schema: z.ZodType): string {
  const read = schema.safeParse(undefined);
  return read.success && read.data !== undefined ? `\`${String(read.data)}\`` : 'none';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await settingsPage());
