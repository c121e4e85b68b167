import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same for the same seed. */
export type Chance = {
  /** From 0 to under 1. */
  next: () => number;
  /** Whether something of this probability happens. */
  happens: (probability: number) => boolean;
  /** A whole number from low to high, both possible. */
  between: (low: number, high: number) => number;
  /** One of several, alike. */
  one: <T>(of: readonly T[]) => T;
  /** One of several by weight. */
  weighted: <T>(of: readonly (readonly [T, number])[]) => T;
  /** A waiting time with this mean: at least 1. */
  wait: (mean: number) => number;
  /** Chance of its own for something named, so that more of one thing changes nothing of another. */
  apart: (name: string) => Chance;
};

export function chance(seed: string): Chance {
  const rng = xoroshiro128plus(hashOf(seed));
  const next = () => uniformFloat64(rng);
  const self: Chance = {
    next,
    happens: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    one: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
    weighted: (of) => {
      let left = next() * of.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of of) {
        left -= weight;
        if (left < 0) return value;
      }
      return (of.at(-1) as (typeof of)[number])[0];
    },
    wait: (mean) => Math.max(1, Math.round(-Math.log(1 - next()) * mean)),
    apart: (name) => chance(`${seed}/${name}`),
  };
  return self;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
