import type { SearchIndexKeeper } from '@patchbay/persistence';
import { reportRarely, type App, type Loop, startLoop } from '@patchbay/service-kit';

/** Short enough that few texts come in the meantime, compared with those that wait. */
const pollMs = 2_000;

/** Does the part of adding texts to the search index that no text has to wait for. */
export const keepSearchIndex = ({ log }: Pick<App, 'log'>, index: SearchIndexKeeper): Loop =>
  startLoop({
    async work() {
      await index.keep();
      return false;
    },
    pollMs,
    onError: reportRarely((error, details) =>
      log.warn({ ...details, err: error }, 'New texts could not be sorted into the search index.'),
    ),
  });
