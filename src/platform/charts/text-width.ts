/**
 * Roughly how wide words stand in Arial or Liberation Sans, in the units of `size`. A server has no font to
 * measure with; letters fall into a few classes, and an estimate within a tenth is enough to place labels.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/[ijlI.,;:'|!()[\]tfr ]/.test(letter)) ems += 0.31;
    else if (/[mwMW%@]/.test(letter)) ems += 0.87;
    else if (/[A-Z&]/.test(letter)) ems += 0.69;
    else ems += 0.56;
  }
  return ems * size;
}

/** Words broken into at most `most` lines of `width`; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = text.split(/\s+/).filter((part) => part !== '');
  for (const part of parts) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, most);
  const cut = lines.length > most;
  return kept.map((each, at) => shortened(each, width, size, cut && at === most - 1));
}

function shortened(line: string, width: number, size: number, mark: boolean): string {
  if (!mark && textWidth(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
