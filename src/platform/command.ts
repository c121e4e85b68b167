import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Services } from './services.ts';

/** Where a command writes, and what was piped into it; passed in so that tests can read and give it. */
export type CommandOutput = {
  /** One line of the result, to standard output. */
  print: (line: string) => void;
  /** One line about what went wrong or is being done, to standard error. */
  complain: (line: string) => void;
  /** Everything piped in, as text. */
  readInput: () => Promise<string>;
};

/** One `los` command. Each room brings its own; the command line puts them together. */
export type Command = {
  /** The words after `los`: 'person add'. */
  name: string;
  /** One line: what it does. */
  about: string;
  /** The words and options after the name: '--name NAME --email ADDRESS'. */
  usage: string;
  /** Answers the exit code: 0 done, 1 not done (said why), 2 not understood. */
  run: (args: string[], services: Services, out: CommandOutput) => Promise<number>;
};

/** A command that needs neither the database nor the settings: it looks at a file and answers. */
export type StandaloneCommand = Omit<Command, 'run'> & {
  runAlone: (args: string[], out: CommandOutput) => Promise<number>;
};

export type AnyCommand = Command | StandaloneCommand;

type Values<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>['values'];

export type ReadOptions<T extends ParseArgsOptionsConfig> =
  { ok: true; values: Values<T>; words: string[] } | { ok: false; message: string };

/**
 * Reads a command's options the way Node does, as a value: `words` are the arguments that are no options, of which
 * there must be exactly as many as `named` names ("FILE").
 */
export function readOptions<T extends ParseArgsOptionsConfig>(
  args: string[],
  options: T,
  named: string[] = [],
): ReadOptions<T> {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const missing = named[positionals.length];
    if (missing) return { ok: false, message: `${missing} is missing.` };
    const extra = positionals[named.length];
    if (extra !== undefined) return { ok: false, message: `“${extra}” is one word too many.` };
    return { ok: true, values: values as Values<T>, words: positionals };
  } catch (reason) {
    return { ok: false, message: firstSentence((reason as Error).message) };
  }
}

/** What a command says when its options are not understood; answers the exit code for that. */
export function misused(command: Pick<Command, 'name' | 'usage'>, message: string, out: CommandOutput): 2 {
  out.complain(message);
  out.complain(`Usage: los ${command.name} ${command.usage}`.trimEnd());
  return 2;
}

function firstSentence(text: string): string {
  return `${text.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? text}.`;
}
