import type { Indicator } from '../engine/definition.ts';
import { askedOfPeople, foundByAudit, spokenOf } from './definitions/spoken-of.ts';

/** An indicator that a measure speaks of, with the words that say so. */
export type SuggestedIndicator = { indicator: Indicator; shared: string[] };

/**
 * The indicator a measure's words speak of, by stated rules: the first that fits, or none. What people are asked, or an
 * audit finds, is told by no return. Nothing leaves the machine, and a person decides.
 */
export function indicatorSuggester(indicators: readonly Indicator[]): (text: string) => SuggestedIndicator | null {
  const known = new Map(indicators.map((one) => [one.id, one]));
  return (written) => {
    const text = written.replaceAll(/[’‘]/g, '’').replaceAll(/\s+/g, ' ');
    if (askedOfPeople.test(text)) return null;
    const byAudit = foundByAudit.test(text);
    for (const rule of spokenOf) {
      if (byAudit && rule.indicator !== 'audit_grades') continue;
      const indicator = known.get(rule.indicator);
      if (!indicator || rule.not?.some((one) => one.test(text))) continue;
      const found = rule.all.map((one) => one.exec(text)?.[0].trim());
      if (found.every((one) => one !== undefined))
        return { indicator, shared: [...new Set(found.filter((one) => one !== ''))] };
    }
    return null;
  };
}
