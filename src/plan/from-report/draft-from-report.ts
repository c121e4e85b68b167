import type { InspectionReportFacts } from '../../sources/index.ts';
import { subjectOf, wordingOf } from '../links/shared-wording.ts';

/** A paragraph that may support an area for improvement. */
export type Support = {
  /** Which of the report's paragraphs, from 0. */
  index: number;
  /** 0 to 1: how much of the improvement's wording the paragraph has. */
  share: number;
  /** The words that both have, as the improvement writes them. */
  shared: string[];
  /** Whether it is near enough, and says that something is wrong, so that it is ticked to begin with. */
  ticked: boolean;
};

export type DraftArea = { title: string; improvement: string; place: string; support: Support[] };

export type ReportDraft = {
  areas: DraftArea[];
  /** Paragraphs that say that something is not good enough, and are near no area's wording. */
  unused: number[];
};

/** Most paragraphs offered for one area, and most ticked to begin with. */
const mostOffered = 8;
const mostTicked = 4;
/** Less of the wording than this is chance; from the second on, two people would mostly agree. */
const enoughToOffer = 0.3;
const enoughToTick = 0.42;
const underItsHeading = 0.2;

/**
 * Drafts a plan's areas from what a report says must improve, each with the paragraphs that speak of it, nearest first.
 * Nearness is the share of an improvement's telling words that the paragraph has, each weighed by how rare it is in the
 * report. `finds` answers whether a paragraph says that something is not good enough: one that only praises supports no
 * need to improve, and is offered but not ticked.
 */
export function draftFromReport(report: InspectionReportFacts, finds: (index: number) => boolean): ReportDraft {
  const texts = report.paragraphs.map((one) => one.text);
  const wording = wordingOf([...texts, ...report.improvements.map((one) => one.text)]);
  const paragraphs = report.paragraphs.map((one) => ({
    stems: wording.stems(one.text),
    heading: pairsOf(wording.stems(one.section ?? '')),
  }));
  const areas = report.improvements.map(({ text, where }) => {
    const stems = wording.stems(text);
    const subject = wording.stems(subjectOf(text));
    const pairs = new Set(pairsOf(stems));
    const words = wordsByStem(text, wording.stems);
    const near = paragraphs
      .map(({ stems: whole, heading }, index) => {
        // What it is about counts by itself too: a long "so that…" must not drown it.
        const [all, about] = [wording.cover(stems, whole), wording.cover(subject, whole)];
        // A paragraph under a heading that names the subject ("care leavers") need not say it again.
        const hint = heading.some((pair) => pairs.has(pair)) ? underItsHeading : 0;
        const share = Math.min(1, Math.max(all.share, (all.share + about.share) / 2) + hint);
        return { index, share, shared: all.shared.map((stem) => words.get(stem) ?? stem) };
      })
      .filter(({ share, shared }) => share >= enoughToOffer && shared.length >= 2)
      .sort((a, b) => Number(finds(b.index)) - Number(finds(a.index)) || b.share - a.share)
      .slice(0, mostOffered)
      .sort((a, b) => b.share - a.share);
    const ticked = new Set(
      near
        .filter(({ index, share }) => finds(index) && share >= enoughToTick)
        .slice(0, mostTicked)
        .map((one) => one.index),
    );
    const support = near.map((one) => ({ ...one, ticked: ticked.has(one.index) }));
    return { title: titleOf(text), improvement: text, place: where, support };
  });
  const offered = new Set(areas.flatMap((area) => area.support.map((one) => one.index)));
  const unused = report.paragraphs.flatMap((_, index) => (!offered.has(index) && finds(index) ? [index] : []));
  return { areas, unused };
}

/** Each two telling words that follow one another: "care leavers". */
function pairsOf(stems: Set<string>): string[] {
  const list = [...stems];
  return list.slice(1).map((stem, index) => `${list[index]} ${stem}`);
}

/** The words of a text by their stem, to say which words two texts share. */
function wordsByStem(text: string, stems: (text: string) => Set<string>): Map<string, string> {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return new Map(words.flatMap((word) => [...stems(word)].map((stem): [string, string] => [stem, word.toLowerCase()])));
}

/** What an area is called to begin with: what the improvement is about, cut between words where it is long. */
export function titleOf(improvement: string): string {
  const subject = subjectOf(improvement).trim();
  const whole = (subject.length >= 15 ? subject : improvement.trim()).replace(/[.;:,\s]+$/, '');
  const short = whole.length <= 90 ? whole : `${whole.slice(0, 90).replace(/\s+\S*$/, '')}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
