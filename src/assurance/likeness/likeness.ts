import { termsOf, type Shorts, type Terms } from './terms.ts';

/**
 * How alike texts are, worked out here from their words: the cosine of their terms, each weighed by how few texts of the
 * corpus use it (inverse document frequency: K. Spärck Jones, Journal of Documentation 28(1), 1972) and by what kind of
 * term it is. 0 is nothing shared, 1 the same terms. What was shared can be told, so a suggestion explains itself.
 * Nothing is learnt and nothing is sent anywhere: the same texts give the same answers.
 */
export type Corpus = {
  read: (text: string, context?: Context[]) => Read;
};

/** Other words a text is to be understood with (its heading, the sentence before), and how much they count. */
export type Context = { text: string; counts: number };

/** A text as compared: the weight of each of its terms, and their length together. */
export type Read = { weights: Map<string, number>; length: number; terms: Terms };

/** `shared` is worked out when asked for: most pairs are looked at once and dropped. */
export type Alike<T> = { one: T; likeness: number; shared: () => Shared[] };
export type Shared = { written: string; kind: 'word' | 'pair' | 'concept'; weight: number };

/** Reads the texts once, to know how rare each term is. Time and memory grow with the words alone. */
export function corpusOf(texts: readonly string[], shorts?: Shorts): Corpus {
  const kept = new Map<string, Terms>();
  const terms = (text: string): Terms => {
    const known = kept.get(text);
    if (known) return known;
    const made = termsOf(text, shorts);
    kept.set(text, made);
    return made;
  };
  const uses = new Map<string, number>();
  const distinct = new Set(texts);
  for (const text of distinct) for (const key of terms(text).keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const rarity = (key: string) => Math.log((distinct.size + 1) / ((uses.get(key) ?? 0) + 0.5));
  const weigh = (from: Terms, counts: number, into: Map<string, number>) => {
    for (const [key, { tells }] of from) {
      const weight = rarity(key) * tells * counts;
      if (weight > (into.get(key) ?? 0)) into.set(key, weight);
    }
  };
  return {
    read: (text, context = []) => {
      const weights = new Map<string, number>();
      const own = terms(text);
      weigh(own, 1, weights);
      const all = new Map(own);
      for (const other of context) {
        const more = terms(other.text);
        weigh(more, other.counts, weights);
        for (const [key, term] of more) if (!all.has(key)) all.set(key, term);
      }
      return { weights, length: Math.sqrt(sumOf(weights.values(), (weight) => weight * weight)), terms: all };
    },
  };
}

/** An index from each term to the texts that have it: only texts that share something are ever compared. */
export type Finder<T> = { alike: (read: Read, least: number) => Alike<T>[] };

export function finderOf<T>(entries: readonly { one: T; read: Read }[]): Finder<T> {
  const postings = new Map<string, [place: number, weight: number][]>();
  entries.forEach(({ read }, place) => {
    for (const [key, weight] of read.weights) {
      const list = postings.get(key);
      if (list) list.push([place, weight]);
      else postings.set(key, [[place, weight]]);
    }
  });
  return {
    alike: (read, least) => {
      const products = new Float64Array(entries.length);
      const touched: number[] = [];
      for (const [key, weight] of read.weights)
        for (const [place, other] of postings.get(key) ?? []) {
          if (products[place] === 0) touched.push(place);
          products[place]! += weight * other;
        }
      const found: Alike<T>[] = [];
      for (const place of touched) {
        const product = products[place]!;
        const entry = entries[place] as { one: T; read: Read };
        const likeness = product / (read.length * entry.read.length || 1);
        if (likeness >= least) found.push({ one: entry.one, likeness, shared: () => sharedBy(read, entry.read) });
      }
      return found.sort((a, b) => b.likeness - a.likeness);
    },
  };
}

/** How alike two texts are. */
export function likenessOf(a: Read, b: Read): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [key, weight] of small.weights) product += weight * (large.weights.get(key) ?? 0);
  return product / (a.length * b.length || 1);
}

/** What two texts share, what tells most first. A word that is part of a pair or of a thing both speak of is not told twice. */
export function sharedBy(a: Read, b: Read): Shared[] {
  const shared: (Shared & { key: string })[] = [];
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key);
    const term = a.terms.get(key);
    if (other === undefined || !term) continue;
    shared.push({ key, written: term.written, kind: term.kind, weight: weight * other });
  }
  shared.sort((x, y) => y.weight - x.weight);
  const told = new Set(shared.filter(({ kind }) => kind === 'pair').flatMap(({ key }) => key.split(' ')));
  return shared.filter(({ key, kind }) => kind !== 'word' || !told.has(key)).map(({ key: _key, ...one }) => one);
}

/** "both speak of step-up from early help to social work; both use “contacts”, “threshold”". */
export function explain(shared: readonly Shared[], most = 5): string {
  const concepts = shared.filter(({ kind }) => kind === 'concept').slice(0, 2);
  const words = shared.filter(({ kind }) => kind !== 'concept').slice(0, most - concepts.length);
  const parts = [];
  if (concepts.length > 0) parts.push(`both speak of ${concepts.map(({ written }) => written).join(' and of ')}`);
  if (words.length > 0) parts.push(`both use ${words.map(({ written }) => `“${written}”`).join(', ')}`);
  return parts.join('; ');
}

function sumOf(values: Iterable<number>, of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum;
}
