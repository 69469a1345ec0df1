import type { ConversationOrder as OrderName } from '@patchbay/persistence';
import { createEnum } from '../enum';

export const ConversationOrder = createEnum<OrderName>('ConversationOrder', 'The order of a list of conversations.', {
  LATEST_MESSAGE: 'The latest message first.',
  LONGEST_WAITING: 'Those that wait longest for an answer first. Others are not in the list.',
});
