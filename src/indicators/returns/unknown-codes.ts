import { anyList, suggestCode, type CheckReport } from '../../children/index.ts';

/** Words that stand where a code should, how often, and the code that was most likely meant. */
export type UnknownCode = { list: number; column: string; value: string; count: number; suggestion: string | null };

/** The code that was most likely meant by a value of a column; null where none is clearly nearest. */
export function suggestionFor(list: number | string, column: string | null, value: string): string | null {
  const definition = anyList(list)?.columns.find(({ name }) => name === column);
  return definition ? suggestCode(definition, value) : null;
}

/** The words that are no code, the most frequent first, up to a number. */
export function unknownCodes({ problems }: Pick<CheckReport, 'problems'>, most = 100): UnknownCode[] {
  const found = new Map<string, UnknownCode>();
  for (const { check, list, column, value } of problems) {
    if (check !== 'bad-code' || column === null) continue;
    const key = `${list} ${column} ${value}`;
    const one = found.get(key) ?? { list, column, value: value.slice(0, 200), count: 0, suggestion: null };
    one.count += 1;
    found.set(key, one);
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
    .map((one) => ({ ...one, suggestion: suggestionFor(one.list, one.column, one.value) }));
}
