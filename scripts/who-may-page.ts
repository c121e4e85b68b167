/** Writes docs/who-may-do-what.md from the table of roles and abilities: `npm run who-may`. A test compares. */
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { whoMayPaper } from '../src/people/access/who-may-paper.ts';

await writeFile('docs/who-may-do-what.md', await format(whoMayPaper(), { parser: 'markdown', printWidth: 120 }));
