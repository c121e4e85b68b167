type Style = 'number' | 'letter' | 'roman';
type Level = { style: Style; label: string; value: number; depth: number };

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** A label can be a letter and a roman numeral at once ("i", "v"): every reading of it. */
function readingsOf(label: string): { style: Style; value: number }[] {
  const small = label.toLowerCase();
  if (/^\d+$/.test(small)) return [{ style: 'number', value: Number(small) }];
  return [
    ...(romans.includes(small) ? [{ style: 'roman' as const, value: romans.indexOf(small) + 1 }] : []),
    ...(/^[a-z]$/.test(small) ? [{ style: 'letter' as const, value: small.charCodeAt(0) - 96 }] : []),
  ];
}

/**
 * Gives each printed number or letter its whole clause: "a" under "5" is "5.a", "ii" under "1.2" is "1.2.ii". Call the
 * answer with each label in order; `depth` is how deep the document sets it, which decides only where numbers do not.
 */
export function clauseNumbers(): (label: string, depth: number) => string {
  let open: Level[] = [];
  return (label, depth) => {
    if (label.includes('.') || /^[A-Z]\d/.test(label)) {
      open = [{ style: 'number', label, value: 0, depth }];
      return label;
    }
    const readings = readingsOf(label);
    if (!readings.length) return label;
    const next = (level: Level, { style, value }: { style: Style; value: number }) =>
      level.style === style && level.value + 1 === value;
    // What carries on an open list is of that list, the deepest first; what starts at one opens a list below.
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const reading = readings.find((one) => next(open[at]!, one));
      if (reading) return close(at, reading);
    }
    // What starts at one opens a list below, or anew where its own kind is open; what starts later is of its own kind.
    const first = readings.find((one) => one.value === 1);
    const openAt = ({ style }: { style: Style }) => open.findLastIndex((level) => level.style === style);
    const reading = first ?? readings.find((one) => openAt(one) >= 0) ?? readings[0]!;
    return close(openAt(reading) >= 0 ? openAt(reading) : open.length, reading);

    function close(at: number, reading: { style: Style; value: number }): string {
      open = [...open.slice(0, at), { ...reading, label, depth }];
      return open.map((level) => level.label).join('.');
    }
  };
}

/**
 * A short name for each heading of a notice that numbers nothing, from its first letters: "Quality of practice" is
 * "QP", "Adoption" beside "Auditing" is "AD" and "AU". The same heading keeps its name.
 */
export function headingNames(headings: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const heading of new Set(headings)) {
    const words = heading.match(/\p{L}+/gu) ?? ['N'];
    const telling = words.filter((word) => !/^(?:of|and|the|in|for|to|a|an|on|by|with|set|out|this)$/i.test(word));
    const [first = 'N', ...rest] = telling.length ? telling : words;
    const initials = rest
      .slice(0, 2)
      .map((word) => word[0]!.toUpperCase())
      .join('');
    let length = 1;
    const made = () => `${first.slice(0, length).toUpperCase()}${initials}`;
    while (taken.has(made()) && length < first.length) length += 1;
    let name = made();
    for (let n = 2; taken.has(name); n += 1) name = `${made()}${n}`;
    taken.add(name);
    names.set(heading, name);
  }
  return names;
}
