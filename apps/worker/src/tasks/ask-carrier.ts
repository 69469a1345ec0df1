import { askCarrier, type AskCarrierDependencies } from '@patchbay/messaging';
import type { Task } from '../task';

export function createAskCarrierTask(dependencies: AskCarrierDependencies): Task {
  return {
    name: 'ask-carrier',
    run: (job) => askCarrier(dependencies, job),
    // The carrier's report may still come; nothing of the message is given up.
    giveUp: (job) => dependencies.database.transaction((tx) => tx.jobs.finish(job)),
  };
}
