import type { WorkState as WorkStateName } from '@patchbay/messaging';
import { createEnum } from '../enum';

export const WorkState = createEnum<WorkStateName>(
  'WorkState',
  'What is left to do about a conversation. A text from the customer opens it again, whatever it was.',
  {
    OPEN: 'Somebody may have to do something about it.',
    DONE: 'Closed: nothing is left to do.',
    SNOOZED: 'Opens again at `snoozedUntil`, or if the customer writes.',
  },
);
