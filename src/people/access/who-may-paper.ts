import { families, needsEnd, roles, type Family, type Role } from '../abilities.ts';
import { separations } from './separate.ts';
import { columnLabel, columnsOf, whoMayRows } from './who-may-words.ts';

/** docs/who-may-do-what.md: the table in Markdown, for those who decide whether it may go live. */
export function whoMayPaper(): string {
  const parts = [
    '# Who may do what',
    'Written by `npm run who-may` from the table in `src/people/abilities.ts`, which is the only source: every route names one of its abilities, the page “Who may do what” shows it to whoever is signed in, and `test/access-matrix.test.ts` walks every route as every role and compares.',
    'A role is given by an administrator (or by a group of the council’s own sign-in) from a day until a day, and can be limited to areas, chapters, teams or services. “Own teams”: no child is seen until teams are named.',
    '## Roles',
    (Object.keys(roles) as Role[])
      .map(
        (role) =>
          `- **${roles[role].label}** (\`${role}\`): ${roles[role].does}${needsEnd(role) ? ' Always with a last day.' : ''}`,
      )
      .join('\n'),
  ];
  for (const family of Object.keys(families) as Family[]) {
    const columns = columnsOf(family);
    const held = whoMayRows().filter(({ by }) => columns.some((column) => by.has(column)));
    parts.push(
      `## ${families[family]}`,
      [
        `| About | May | ${columns.map(columnLabel).join(' | ')} |`,
        `| --- | --- | ${columns.map(() => '---').join(' | ')} |`,
        ...held.map(
          ({ group, does, by }) => `| ${group} | ${does} | ${columns.map((one) => by.get(one) ?? '–').join(' | ')} |`,
        ),
      ].join('\n'),
    );
  }
  parts.push(
    '## Can be limited to part of the council',
    whoMayRows()
      .filter(({ limit }) => limit)
      .map(({ does, limit }) => `- To ${limit}: ${does}`)
      .join('\n'),
    '## What one person asks and another decides',
    Object.values(separations)
      .map(({ first, second }) => `- Whoever ${first} is not who ${second}.`)
      .join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}
