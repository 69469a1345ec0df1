/**
 * sending: texts to customers in the API: preview, send, cancel, resend, dismiss.
 *
 * - What a user can fix is a `userError`, and then nothing is stored.
 * - `previewMessage` refuses for exactly the reasons for which `sendMessage` refuses.
 * - It does not talk to carriers; the worker does, after the message is stored.
 */
import { CancelMessageResolver } from './cancel-message.resolver';
import { DismissMessageResolver } from './dismiss-message.resolver';
import { PreviewMessageResolver } from './preview-message.resolver';
import { ResendMessageResolver } from './resend-message.resolver';
import { SendMessageResolver } from './send-message.resolver';
import { UpdateScheduledMessageResolver } from './update-scheduled-message.resolver';

export const sendingResolvers = [
  CancelMessageResolver,
  DismissMessageResolver,
  PreviewMessageResolver,
  ResendMessageResolver,
  SendMessageResolver,
  UpdateScheduledMessageResolver,
] as const;
