import type { Delivery, Impact } from '../../model/plan-view.ts';

export type MappingSuggestion = { delivery: Delivery | null; impact: Impact | null; because: string };

/**
 * What a rating word probably means, from its words and its definition in the plan's key, for a person to confirm.
 * A colour says nothing: in one plan amber is on track and in another it is late, so a bare colour without a
 * definition gets no suggestion.
 */
export function suggestMappings(word: string, definition: string): MappingSuggestion {
  const text = `${word}. ${definition}`.toLowerCase().replace(/[’]/g, "'");
  const delivery = deliveryOf(text);
  const impact = impactOf(text, delivery);
  const because = delivery
    ? definition
      ? 'from its definition'
      : 'from the word itself'
    : 'a colour or word without a definition does not say what it means';
  return { delivery, impact, because };
}

function deliveryOf(text: string): Delivery | null {
  const says = (pattern: RegExp) => pattern.test(text);
  if (says(/\bclosed\b|no longer (?:needed|required|relevant)|superseded|withdrawn/)) return 'closed';
  if (says(/not (?:yet )?(?:been )?(?:started|begun|commenced)|yet to (?:start|begin)|not due to start|unstarted/))
    return 'not-started';
  // Behind, with a way back: the date can still be met.
  if (says(/\b(behind|slipp\w+|delay\w*)\b/) && says(/recover|catch up|back on track|back on course|mitigat/))
    return 'at-risk';
  const negated = /not (?:yet )?(?:been )?(?:fully )?(?:completed?|delivered|achieved|finished|embedded|done)/.test(
    text,
  );
  if (
    says(
      /not on track|off track|off-track|off course|off target|not on course|overdue|\blate\b|behind(?: schedule| plan| where|[^a-z]|$)|delayed|missed|will not be (?:met|delivered)|significant(?:ly)? (?:delay|slippage)|failed/,
    )
  )
    return 'late';
  if (
    !negated &&
    // What is to be, will be or may be done is not done.
    /\bcompleted?\b|\bdelivered\b|\bachieved\b|\bfinished\b|\bembedded\b|\bdone\b|\bimplemented\b/.test(
      text.replace(
        /\b(?:to|will|would|should|can|could|may|might) (?:not |still )?(?:be|complete)\b(?: fully)?(?: \w+)?/g,
        '',
      ),
    )
  ) {
    return /\bon track\b|\bon schedule\b/.test(text) && /not/.test(text) ? 'on-track' : 'complete';
  }
  if (
    says(
      /\brisks? (?:to|of|that)\b|at risk|some (?:risk|delay|slippage|concern|issues)|minor (?:delay|slippage|issues)|may (?:not|slip)|needs attention|\bissues?\b|recoverable/,
    ) &&
    !says(/no (?:identified )?(?:risk|issues|concern)/)
  )
    return 'at-risk';
  if (
    says(
      /on track|on course|on schedule|on target|in progress|progressing|under ?way|ongoing|as planned|within timescale|to plan/,
    )
  )
    return 'on-track';
  return null;
}

function impactOf(text: string, delivery: Delivery | null): Impact | null {
  if (delivery === null) return null;
  if (delivery !== 'complete' && delivery !== 'closed') return 'not-claimed';
  const wanting =
    /(?:need|still|yet|but|not|without|await|pending|to|will)\b[^.]{0,40}\b(?:evidence|embed|impact)/.test(text);
  if (wanting) return 'claimed';
  if (/\bembedded\b|\bsustained\b/.test(text)) return /evidence|impact|sustained/.test(text) ? 'embedded' : 'claimed';
  if (
    /evidence of (?:the )?impact|impact (?:is |has been )?(?:evidenced|seen|demonstrated|shown)|evidenced|making a difference/.test(
      text,
    )
  )
    return 'evidenced';
  // "Complete" alone claims that the work is done, and says nothing of its effect.
  return 'not-claimed';
}
