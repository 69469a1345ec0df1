import type { DeliveryProblemCode } from '../conversations';

export const figuresBy = ['USER', 'TEAM', 'PHONE_NUMBER', 'DAY', 'TOTAL'] as const;
/** What rows of figures are about. */
export type FiguresBy = (typeof figuresBy)[number];

/** A longer list of figures ends here: those with the most texts come first. */
export const maxFigures = 1_000;

/** The longest span, in days. Two years have 731. */
export const maxFigureDays = 732;

/** What was counted; docs/figures.md defines each number. */
export interface Counts {
  readonly received: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly optOuts: number;
  readonly newLeads: number;
  /** Customers who asked and got an answer, or none yet. */
  readonly answered: number;
  readonly unanswered: number;
}

export interface Figures extends Counts {
  /** The user, team or number; null for all others, for days and for the total. */
  readonly subjectId: string | null;
  /** `2026-11-28`; null unless by day. */
  readonly day: string | null;
  readonly failures: readonly { readonly code: DeliveryProblemCode; readonly count: number }[];
  /** How long customers waited for their answers: see `answer-times`. */
  readonly answerTimes: AnswerTimes;
}

/** A histogram: how many answers took as long as each bin says. Two of them are added bin by bin. */
export type AnswerTimes = readonly { readonly bin: number; readonly count: number }[];

/** A history that is older than the company's directory, such as one that was imported. */
export interface FigureHistory {
  /** Counts everything since then, with the teams that users are in now. */
  begin(since: Date): Promise<void>;
}
