import { bringOver } from './children/index.ts';
import { settingsOf } from './platform/authorities.ts';
import type { AnyCommand, CommandOutput } from './platform/command.ts';
import { readConfig, settings } from './platform/config.ts';
import { openServices } from './platform/open-services.ts';
import { startTrouble } from './platform/start-trouble.ts';
import { version } from './platform/project.ts';
import { allCommands } from './rooms.ts';

const out: CommandOutput = {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  readInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};

process.stdout.on('error', () => process.exit(0));
process.exitCode = await run(forAuthority(process.argv.slice(2)));

/** `los --authority SHORT-NAME …`: the command on the settings of one council of a hosted service, and on no others. */
function forAuthority(words: string[]): string[] {
  const [option, slug = '', ...rest] = words;
  if (option !== '--authority') return words;
  try {
    const own = settingsOf(readConfig(process.env).operations.authorities, slug);
    // A setting that only the caller has would mix one council's with another's.
    for (const name of Object.keys(settings)) if (name !== 'LOS_AUTHORITIES') delete process.env[name];
    Object.assign(process.env, own);
  } catch (reason) {
    out.complain((reason as Error).message);
    process.exit(2);
  }
  return rest;
}

/** Finds the command the words name (the longest name wins) and runs it; answers the exit code. */
async function run(words: string[]): Promise<number> {
  if (words[0] === '--version') {
    out.print(version());
    return 0;
  }
  const command = findCommand(words);
  if (!command || words.includes('--help')) {
    const asked = words.length === 0 || words.includes('--help');
    if (!asked) out.complain(`There is no command “${words.filter((word) => !word.startsWith('-')).join(' ')}”.`);
    (asked ? out.print : out.complain)(help(command ? [command] : allCommands));
    return asked ? 0 : 2;
  }
  const args = words.slice(command.name.split(' ').length);
  try {
    if ('runAlone' in command) return await command.runAlone(args, out);
    const services = await openServices().catch((reason) => {
      throw new Error(startTrouble(reason, Boolean(process.env['DATABASE_URL'])), { cause: reason });
    });
    try {
      await bringOver(services);
      return await command.run(args, services, out);
    } finally {
      await services.close();
    }
  } catch (reason) {
    out.complain(`los ${command.name} failed: ${(reason as Error).message}`);
    if (process.env['LOS_LOG'] === 'debug') out.complain(String((reason as Error).stack));
    return 1;
  }
}

function findCommand(words: string[]): AnyCommand | undefined {
  return allCommands
    .filter((command) => command.name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function help(commands: AnyCommand[]): string {
  const lines = commands.map((command) => `  los ${`${command.name} ${command.usage}`.trim()}\n      ${command.about}`);
  return ['Line of Sight', '', ...lines].join('\n');
}
