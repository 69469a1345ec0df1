/**
 * figures: sums of texts by quarter of an hour, kept up to date by a worker, and the gateway's question about them.
 *
 * Invariants: a quarter is counted as a whole from what is stored of its texts, so counting it again corrects everything.
 * Which quarters changed, the log says: no text waits for figures. What moves, merges, erasures and the retention of texts
 * change is not counted. See docs/figures.md.
 */
export { FigureDueEntity, FigureEntity } from './figure.entity';
export { createFigureHistoryStore } from './figure-history-store';
export { FigureProgressEntity } from './figure-progress.entity';
export { createFigureQueries, type FigureQueries, type FiguresQuestion } from './figure-queries';
export { createFigureKeeper, type FigureKeeper } from './keep-figures';
export { TeamMembershipEntity } from './team-membership.entity';
