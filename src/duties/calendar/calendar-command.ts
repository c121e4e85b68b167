import { addMonths, inWords, isIsoDate } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { todayIn } from '../../platform/services.ts';
import { oftenInWords } from '../recurring/often-in-words.ts';
import { entryKinds, kindWords, shownAtFirst, type EntryKind } from './entry.ts';
import { loadCalendar } from './load-calendar.ts';

/** `los calendar`: what recurs and falls due, from one day to another. */
export const calendarCommand: Command = {
  name: 'calendar',
  usage: '[--from DATE] [--to DATE] [--kind KIND]… [--json]',
  about: 'Lists what recurs and falls due: duties, meetings, visits, and what the plan dates.',
  run: async (args, services, out) => {
    const options = readOptions(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      kind: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    });
    if (!options.ok) return misused(calendarCommand, options.message, out);
    const { values } = options;
    const today = todayIn(services);
    const from = values.from ?? today;
    const to = values.to ?? addMonths(from, 3);
    const wrong = [from, to].find((date) => !isIsoDate(date));
    if (wrong !== undefined)
      return misused(calendarCommand, `“${wrong}” is not a date. Write it like 2025-03-31.`, out);
    if (to < from) return misused(calendarCommand, `${inWords(to)} is before ${inWords(from)}.`, out);
    if (to > addMonths(from, 120)) return misused(calendarCommand, 'Ask for ten years at most.', out);
    const isKind = (word: string): word is EntryKind => Object.hasOwn(entryKinds, word);
    const unknown = values.kind?.find((word) => !isKind(word));
    if (unknown !== undefined)
      return misused(
        calendarCommand,
        `There is no kind “${unknown}”. There are: ${Object.keys(entryKinds).join(', ')}.`,
        out,
      );
    const kinds = new Set<EntryKind>(values.kind?.filter(isKind) ?? shownAtFirst);
    const filter = { kinds, bodyId: null, postIds: null };
    const { entries, waiting } = await loadCalendar(services, { from, to, today }, filter, null);
    if (values.json) {
      const shown = entries.map(({ key, kind, on, to: until, title, detail, state }) => ({
        key,
        kind,
        on,
        to: until,
        title,
        detail,
        state: state?.word ?? null,
      }));
      out.print(JSON.stringify(shown, null, 2));
      return 0;
    }
    for (const entry of entries)
      out.print(
        `${entry.on}  ${kindWords[entry.kind].padEnd(10)} ${entry.title}${entry.state ? ` (${entry.state.word})` : ''}`,
      );
    if (entries.length === 0) out.print('Nothing is on the calendar for this time.');
    if (waiting.length > 0) out.print('\nRecurs by the words of the plan, with no first date yet:');
    for (const { title, often } of waiting)
      out.print(`${''.padEnd(10)}  ${'Recurring'.padEnd(10)} ${title} (${oftenInWords(often)})`);
    return 0;
  },
};
