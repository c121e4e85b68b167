import { wordingOf } from '../../plan/index.ts';
import type { Indicator } from '../engine/definition.ts';

/** An indicator whose words are near those of a measure, with the words they share. */
export type SuggestedIndicator = { indicator: Indicator; likeness: number; shared: string[] };

/** Below this the words are too few to say that both are about the same thing. */
const enough = 0.34;

/**
 * The indicator nearest in wording to each text, where one stands out: the words of its name, its question and of who
 * is counted. Nothing leaves the machine, and a person decides.
 */
export function indicatorSuggester(indicators: readonly Indicator[]): (text: string) => SuggestedIndicator | null {
  const texts = indicators.map((one) => `${one.name}. ${one.question} ${one.denominator} ${one.numerator}`);
  const wording = wordingOf(texts);
  const known = indicators.map((indicator, at) => ({
    indicator,
    whole: wording.stems(texts[at] as string),
    name: wording.stems(indicator.name),
  }));
  return (text) => {
    const own = wording.stems(text);
    const asWritten = (stems: string[]) => {
      const words = text.toLowerCase().match(/[\p{L}\d’'-]+/gu) ?? [];
      return stems.flatMap((one) => words.find((word) => wording.stems(word).has(one)) ?? []);
    };
    const ranked = known
      .map(({ indicator, whole, name }) => {
        const ofName = wording.cover(name, own);
        const ofText = wording.cover(own, whole);
        return { indicator, likeness: 0.7 * ofName.share + 0.3 * ofText.share, shared: ofName.shared };
      })
      .toSorted((a, b) => b.likeness - a.likeness);
    const [best, next] = ranked;
    if (!best || best.likeness < enough || best.likeness - (next?.likeness ?? 0) < 0.04) return null;
    return { ...best, shared: asWritten(best.shared) };
  };
}
