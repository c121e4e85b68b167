import type { Movement, Polarity } from '../readers/facts.ts';
import { movementRules, speaksOfBefore } from './definitions/movement.ts';
import { onlyTells, polarityRules } from './definitions/polarity.ts';

/** The suggested reading of a sentence, with the reason in words; a person confirms it. */
export type Tone = { polarity: Polarity; movement: Movement; because: string };

type Read<T> = { says: T; because: string };

/** Openers by which a sentence goes on with the thought of the one before it. */
const goesOn =
  /^(?:(?:as a result|as a consequence|consequently|subsequently|therefore|because of this|in addition|for example|overall),?\s+)?(?:this|these|those|they|it|both|such|the same|some of (?:this|these)|as a result|consequently|subsequently|because of this)\b/iu;
/** Openers that tell what comes of what was said before. */
const comesOf =
  /^(?:for (?:some|many|most|too many|a few|these)[^,]{0,40},\s+)?(?:this|these|it) (?:also |then |in turn )?(?:means?|(?:has |have )?(?:resulted|led|left|created|caused|contributed)|results?|leads?|leaves?|creates?|causes?|impacts?|affects?|is (?:resulting|leading|inhibiting|creating|leaving|causing|impacting)|inhibits?|hinders?|limits?)\b/iu;
const practice =
  /\b(?:children|young people|brothers and sisters|siblings|police|hubs?|care leavers|parents|famil(?:y|ies)|carers?|social workers?|workers|practitioners|managers|staff|leaders?|partners|professionals|agencies|adopters|PAs?|IROs?|reviewing officers?|board|plans?|assessments?|reviews?|records?|support|services?|advice|information|needs|views|training|health|school|thresholds|referrals|supervision|oversight|decisions|visits|meetings|interviews|letters)\b/iu;

/**
 * How each sentence of a paragraph reads: praise, fault, both or neither, and whether things have moved since the last
 * inspection. By the stated rules in definitions/, and by what a sentence says of the one before it: "This was also
 * the case at the last inspection" makes both not improved.
 */
export function toneOf(sentences: readonly string[]): Tone[] {
  const tones: Tone[] = [];
  sentences.forEach((sentence, index) => {
    const before = tones[index - 1];
    const movement = movementIn(sentence);
    // The words that say it is too early are neither praise nor fault.
    let polarity = polarityIn(movement?.says === 'too early' ? sentence.replace(movement.words, '…') : sentence);
    if (before && polarity.because === unsaid && goesOn.test(sentence)) {
      polarity = { says: before.polarity, because: 'goes on from the sentence before' };
    }
    // What comes of a fault is a fault, whatever good things it harms: "This inhibits stable relationships."
    if (
      before &&
      comesOf.test(sentence) &&
      /^(?:positive|negative)$/.test(before.polarity) &&
      polarity.says !== 'mixed'
    )
      polarity =
        before.polarity === 'negative' || polarity.says !== 'negative'
          ? { says: before.polarity, because: 'tells what comes of the sentence before' }
          : polarity;
    if (movement) polarity = inLight(polarity, movement.says, before);
    tones.push({
      polarity: polarity.says,
      movement:
        movement && !(movement.says === 'not improved' && polarity.says === 'positive') ? movement.says : 'not said',
      because: [movement?.because, polarity.because].filter(Boolean).join('; '),
    });
    if (!movement) {
      // "These include…" lists what the sentence before it spoke of.
      if (before && before.movement === 'not improved' && /^(?:this|these) includes?\b/i.test(sentence))
        tones[index]!.movement = before.movement;
      return;
    }
    const own = tones[index]!;
    if (before && before.movement === 'not said' && own.movement !== 'not said' && speaksOfBefore.test(sentence)) {
      before.movement = own.movement;
      before.because += `; the next sentence ${movement.because}`;
    }
  });
  return tones;
}

const unsaid = 'no words of praise or fault';

/** What the first rule of movement that finds its words says; null where none does. */
export function movementIn(sentence: string): (Read<Exclude<Movement, 'not said'>> & { words: string }) | null {
  for (const { says, because, when } of movementRules) {
    const words = when.exec(sentence)?.[0];
    if (words) return { says, because, words };
  }
  return null;
}

/** Praise and fault in a sentence: each rule takes out what it finds, so that nothing is read twice. */
export function polarityIn(sentence: string): Read<Polarity> {
  let left = sentence;
  const found = new Map<string, string>();
  for (const { says, because, when } of polarityRules) {
    const before = left;
    left = left.replace(when, ' … ');
    if (left !== before && says !== 'nothing' && !found.has(says)) found.set(says, because);
  }
  const both = found.get('mixed');
  if (both) return { says: 'mixed', because: both };
  const fault = found.get('negative');
  const praise = found.get('positive') ?? (fault && unfaulted(sentence));
  if (praise && fault) return bothIn(sentence, praise, fault);
  if (praise || fault) {
    const telling = praise && onlyTells.test(sentence) && !strongPraise.test(sentence);
    if (telling) return { says: 'neutral', because: 'tells what is planned, counted or under way' };
    return praise ? { says: 'positive', because: praise } : { says: 'negative', because: fault! };
  }
  if (onlyTells.test(sentence)) return { says: 'neutral', because: 'tells what is planned, counted or under way' };
  if (!goesOn.test(sentence) && practice.test(sentence) && !/\b(?:was|were|had)\b/i.test(sentence))
    return { says: 'positive', because: 'describes the work and finds no fault' };
  return { says: 'neutral', because: unsaid };
}

/** Whether the words before a "but" describe the work and find no fault. */
function unfaulted(sentence: string): string | undefined {
  const first = /^(.{25,}?)(?:,? (?:but|although|though|whereas)|, yet) (?!not all)/u.exec(sentence)?.[1];
  if (!first || !practice.test(first) || polarityIn(first).says !== 'positive') return undefined;
  return 'describes the work and finds no fault';
}

const strongPraise =
  /\b(?:effective|good|strong|robust|well|appropriate|improv|better|strengthen|benefit|resulted|thorough|excellent|timely|swift|prompt|determin|committed|skilled|realistic|ambitious|careful)/i;

/** Praise and fault in one sentence: fault alone where praise only stands in what is missing or came before "However". */
function bothIn(sentence: string, praise: string, fault: string): Read<Polarity> {
  const turn =
    /^(?:although|while|whilst|despite)\b[^,]*,\s*(.*)$/iu.exec(sentence) ??
    /^(?:however|nevertheless|nonetheless|yet|but),?\s+(.*)$/iu.exec(sentence);
  if (
    /^(?:however|nevertheless|nonetheless|consequently|as a result|this means|this leads|too many|some|despite)\b/iu.test(
      sentence,
    ) &&
    !/\b(?:but|although|whereas)\b/i.test(sentence)
  )
    return { says: 'negative', because: fault };
  if (turn || /\b(?:but|although|though|while|whilst|however|whereas|yet|albeit|despite|except)\b/iu.test(sentence))
    return { says: 'mixed', because: `${praise}, and ${fault}` };
  return { says: 'negative', because: fault };
}

/** What movement says of praise and fault: what has not improved is a fault; a change too new to judge is neither. */
function inLight(polarity: Read<Polarity>, movement: Movement, before: Tone | undefined): Read<Polarity> {
  if (movement === 'improved' && polarity.says === 'neutral') return { says: 'positive', because: '' };
  if (movement === 'too early' && polarity.says === 'positive') return { says: 'neutral', because: '' };
  if (movement === 'not improved' && polarity.says !== 'mixed')
    return before?.polarity === 'positive' && polarity.because === 'goes on from the sentence before'
      ? polarity
      : { says: 'negative', because: '' };
  return polarity;
}
