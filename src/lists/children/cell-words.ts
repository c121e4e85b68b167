import { anyList, keyOf } from '../../children/index.ts';
import { inWords, isIsoDate } from '../../methods/calendar.ts';

/** A cell as people read it: dates in words, codes as the template writes them, without the letter before them. */
export function cellWords(list: string, column: string, value: string): string {
  if (isIsoDate(value)) return inWords(value);
  const codes = anyList(list)?.columns.find(({ name }) => name === column)?.codes;
  const code = codes?.find((one) => keyOf(one) === value);
  return code ? code.replace(/^[a-z]{1,2}\)\s*/i, '') : value;
}
