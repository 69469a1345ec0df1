import type { FigureKeeper } from '@patchbay/persistence';
import { remember, reportRarely, type App, type Loop, startLoop } from '@patchbay/service-kit';

/** What the API promises is a minute. */
const pollMs = 10_000;
const rememberMs = 5_000;

/** Counts what changed, beside other workers. */
export function keepFigures({ metrics, log }: Pick<App, 'metrics' | 'log'>, figures: FigureKeeper): Loop {
  const backlog = remember(() => figures.backlog(), rememberMs);
  metrics.gauge(
    'patchbay_figures_lag_seconds',
    'Age of the first change that was not read for figures.',
    async () => (await backlog()).seconds,
  );
  metrics.gauge(
    'patchbay_figures_due',
    'Quarters of an hour that are to be counted for figures, up to 10,000.',
    async () => (await backlog()).quarters,
  );
  return startLoop({
    work: () => figures.keep(),
    pollMs,
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Figures could not be counted.')),
  });
}
