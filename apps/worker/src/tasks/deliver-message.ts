import { abandonMessage, deliverMessage, type DeliverMessageDependencies } from '@patchbay/messaging';
import type { Task } from '../task';

export function createDeliverMessageTask(dependencies: DeliverMessageDependencies): Task {
  return {
    name: 'deliver-message',
    run: (job) => deliverMessage(dependencies, job),
    giveUp: (job) => abandonMessage(dependencies, job),
  };
}
