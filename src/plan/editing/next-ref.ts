/**
 * The next ref that is free: the area's commonest pattern with the number after its highest, "SL16" after "SL2" to
 * "SL15b", "3.4" after "3.3". Empty where the area's refs have no pattern; refs of the whole plan are never repeated.
 */
export function nextRef(inArea: string[], inPlan: string[]): string {
  const read = inArea.flatMap((ref) => {
    const [, prefix, digits] = /^(.*?)(\d+)[a-z]?$/i.exec(ref.trim()) ?? [];
    return prefix === undefined || digits === undefined ? [] : [{ prefix, digits, number: Number(digits) }];
  });
  const commonest = [...Map.groupBy(read, (one) => one.prefix)].sort((a, b) => b[1].length - a[1].length)[0];
  if (!commonest) return '';
  const [prefix, family] = commonest;
  const last = family.reduce((high, one) => (one.number > high.number ? one : high));
  const width = last.digits.startsWith('0') ? last.digits.length : 0;
  const taken = new Set(inPlan.map((ref) => ref.trim().toLowerCase()));
  let number = last.number + 1;
  const refOf = () => `${prefix}${String(number).padStart(width, '0')}`;
  while (taken.has(refOf().toLowerCase())) number += 1;
  return refOf();
}
