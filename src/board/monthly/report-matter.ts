import type { PlanView } from '../../plan/index.ts';
import type { ReportWords } from './report-words.ts';

/** What a report is printed with: OFFICIAL may be given to anyone, OFFICIAL-SENSITIVE to those who need it. */
export type Handling = 'OFFICIAL' | 'OFFICIAL-SENSITIVE';

/** An open question as a report tells it. */
export type ReportQuestion = {
  /** The rule that asks it, as addresses name it: "past-due". */
  rule: string;
  /** What is the matter, the same for every question of its rule: "Date passed and not complete". */
  title: string;
  /** What it is about: refs, or the first words where there is no ref. */
  about: string[];
  /** Items it is about. */
  itemIds: number[];
  /** What is said, word for word, and where: the sides that do not agree. */
  says: { quote: string; where: string }[];
  /** The area it belongs to; null when it is about the whole plan. */
  areaId: number | null;
  /** Who should answer. */
  to: string;
  /** ISO date. */
  since: string;
};

/** Everything a monthly report is made from. The same matter makes the same paper. */
export type ReportMatter = {
  authority: string;
  handling: Handling;
  now: PlanView;
  /** The plan as it stood when the board last looked; null for a first report. */
  before: PlanView | null;
  questions: ReportQuestion[];
  words: ReportWords;
  /** Items whose words come from a document marked more strictly than the report: they are not printed. */
  withheld: ReadonlySet<number>;
  /** The same of how the plan stood before: a text may have been reworded since. */
  withheldBefore: ReadonlySet<number>;
  /** The issued report this one corrects. */
  corrects: { title: string; issuedOn: string; reason: string } | null;
};
