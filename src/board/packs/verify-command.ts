import { inWords } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { idIn } from '../../platform/id-in.ts';
import { verdict } from './verify-report.tsx';
import { verifyPack } from './verify-pack.ts';

/** `los report verify`: whether an issued report is still what was issued. Answers 1 when a file is not. */
export const verifyCommand: Command = {
  name: 'report verify',
  about: 'Checks that an issued report’s files have not changed, and that the same report can be made again.',
  usage: 'NUMBER',
  run: async (args, services, out) => {
    const options = readOptions(args, {}, ['NUMBER']);
    if (!options.ok) return misused(verifyCommand, options.message, out);
    const number = idIn(options.words[0]);
    if (number === null) return misused(verifyCommand, 'A report’s number is in its address: /reports/12.', out);
    const check = await verifyPack(services, number);
    if (!check) {
      out.complain(`There is no issued report ${number}.`);
      return 1;
    }
    out.print(`${check.title}, as at ${inWords(check.asAt)}`);
    for (const file of check.files) {
      const kept = file.kept ? 'unchanged' : 'CHANGED OR MISSING';
      out.print(`${file.name}  ${file.sha256}  ${kept}, made again ${file.again ? 'the same' : 'different'}`);
    }
    out.print(verdict(check));
    return check.sound ? 0 : 1;
  },
};
