/** The assurance room's door: questions, where claim and evidence disagree. */
import './audit-names.ts';
import type { Command } from '../platform/command.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import type { Route } from '../platform/web/route.ts';
import { answerQuestionRoutes } from './answer-question.ts';
import { listQuestionsRoutes } from './list-questions.ts';
import { refreshQuestionsJob } from './refresh-questions.job.ts';
import { linkStatementsRoutes } from './statement-links/link-statements.ts';
import { outsideCommands } from './outside-command.ts';
import { questionsCommands } from './questions-command.ts';
import { ownViewRoutes } from './own-view/own-view.ts';
import { sideBySideRoutes } from './side-by-side/side-by-side.ts';
import { threadRoutes } from './threads/thread.ts';
import { threadsRoutes } from './threads/threads.ts';
import { statementRoutes } from './statement-links/statement.ts';

/** Everything the assurance room answers on the web. */
export const assuranceRoutes: Route[] = [
  ...listQuestionsRoutes,
  ...answerQuestionRoutes,
  ...linkStatementsRoutes,
  ...statementRoutes,
  ...sideBySideRoutes,
  ...ownViewRoutes,
  ...threadsRoutes,
  ...threadRoutes,
];

/** What the room does by itself. */
export const assuranceJobs: Job[] = [refreshQuestionsJob];

/** What the room brings to the command line. */
export const assuranceCommands: Command[] = [...questionsCommands, ...outsideCommands];

export { askedBehind } from './asked-behind.ts';
export { decideLinks, type Choice } from './statement-links/decide-links.ts';
export { newThread } from './threads/change-threads.ts';
export { answerQuestion } from './keep-answer.ts';
export { questionsAt, questionsOf, type Question } from './questions-at.ts';
export { questionsForReport, type QuestionForReport, type QuestionsForReport } from './questions-for-report.ts';
export { assurancePanels } from './plan-panels.tsx';
export { sentencesAction, statementHref } from './statement-links/sentences-action.ts';
export { questionsForPosts, questionsPanels, questionsStats, type PanelAbout } from './questions-panel.tsx';
export { refreshQuestions, type Refreshed } from './refresh-questions.ts';
export { rules } from './rules/index.ts';
export type { About, Rule, Says } from './rule.ts';
