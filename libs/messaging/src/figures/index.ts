/**
 * figures: how many texts, failures, opt-outs, new leads and answers there were, by seller, team, number and day.
 *
 * - Figures are sums of quarters of an hour, because days of all time zones are made of those.
 * - They are counted from what is stored, so a quarter can be counted again whenever something in it changes.
 * - A text counts for the owner and the teams that its number had at that time.
 *
 * It does not know how they are counted, or when.
 */
export { binGrowth, binOf, lastBin, percentile, secondsOf } from './answer-times';
export { type FigureSpan, refuseSpan } from './check-span';
export { coverSpan, type FigureStep, type Piece, quarterMs } from './cover-span';
export {
  type AnswerTimes,
  type Counts,
  type FigureHistory,
  type Figures,
  type FiguresBy,
  figuresBy,
  maxFigureDays,
  maxFigures,
} from './figures';
export { type LocalDay, localDays } from './local-days';
