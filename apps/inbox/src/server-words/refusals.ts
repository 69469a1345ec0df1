import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { UserErrorCode } from '../generated/graphql';

/** Why a request was refused. Codes that say little without the server's words are left out. */
export const refusals: Readonly<Partial<Record<UserErrorCode, MessageDescriptor>>> = {
  BODY_TOO_LONG: msg`The text is longer than carriers accept. Shorten it.`,
  CONVERSATION_CHANGED: msg`There are new messages. Read them, then send again.`,
  COUNTRY_NOT_ALLOWED: msg`Your company does not send texts to the country of this number.`,
  FILE_TOO_LARGE: msg`The file is too large. Choose a smaller one.`,
  FORBIDDEN: msg`You don’t have permission to do this.`,
  INVALID_NUMBER: msg`This number cannot receive texts from here.`,
  LEGAL_HOLD: msg`A record of this person is held, so nothing of it may be removed.`,
  MEDIA_NOT_SUPPORTED: msg`The carrier does not send such files to this customer.`,
  NEEDS_CONFIRMATION: msg`Your company asks to check texts with certain words.`,
  NO_PHONE_NUMBER: msg`There is no number to send from, or none to send to.`,
  NOT_FOUND: msg`It does not exist, or you don’t have access to it.`,
  NUMBER_NOT_ASSIGNED: msg`The number to send from is not assigned to you or one of your teams.`,
  OPT_IN_NEEDED: msg`The customer never wrote to this number and did not opt in. Wait for their text, or have their opt-in recorded.`,
  RECIPIENT_OPTED_OUT: msg`The customer opted out of texts from this number.`,
  TOO_LATE: msg`It can no longer be changed.`,
  TOO_MANY_SENDS: msg`You sent too many texts within a minute. Wait a moment.`,
  TOO_MANY_UPLOADS: msg`You have too many files that were not sent. Send or remove some of them.`,
  UPLOAD_NOT_READY: msg`The file has not arrived, or is of a type that cannot be sent.`,
};
