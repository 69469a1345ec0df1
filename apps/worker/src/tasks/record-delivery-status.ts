import { quarantineReceipt, recordDeliveryStatus, type RecordDeliveryStatusDependencies } from '@patchbay/messaging';
import type { Task } from '../task';

export function createRecordDeliveryStatusTask(dependencies: RecordDeliveryStatusDependencies): Task {
  return {
    name: 'record-delivery-status',
    run: (job) => recordDeliveryStatus(dependencies, job),
    giveUp: (job, cause) => quarantineReceipt(dependencies, job, cause),
  };
}
