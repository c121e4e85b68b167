const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Order as people think of refs: SL2 before SL10, SL15a before SL15b. What has no ref comes last. */
export function naturally(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}
