import type { FigureKeeper } from '@patchbay/persistence';
import { remember, reportRarely, type App, type Loop, startLoop } from '@patchbay/service-kit';

/** How often it looks whether something changed. */
const pollMs = 5_000;
/** After it counted: the sums of a busy day are not added up for each of its texts. The API promises a minute. */
const restMs = 20_000;
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
  let restsUntil = 0;
  return startLoop({
    async work() {
      if (performance.now() < restsUntil) return false;
      const { counted, hasMore } = await figures.keep();
      if (counted > 0 && !hasMore) restsUntil = performance.now() + restMs;
      return hasMore;
    },
    pollMs,
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Figures could not be counted.')),
  });
}
