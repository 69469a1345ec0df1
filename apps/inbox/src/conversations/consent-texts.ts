import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsentScope, ConsentSource, ConsentState } from '../generated/graphql';

export const stateTexts: Readonly<Record<ConsentState, MessageDescriptor>> = {
  UNKNOWN: msg`Nothing is recorded about this customer.`,
  OPTED_IN: msg`Yes: the customer wants texts.`,
  OPTED_OUT: msg`No: the customer wants no texts. They can text START to opt in again.`,
};

/** In place of a name that the user may not see. */
export const scopeTexts: Readonly<Record<ConsentScope, MessageDescriptor>> = {
  PHONE_NUMBER: msg`another number`,
  TEAM: msg`a team`,
  COMPANY: msg`the whole company`,
};

export const sourceTexts: Readonly<Record<ConsentSource, MessageDescriptor>> = {
  KEYWORD: msg`The customer texted a keyword.`,
  NATURAL_LANGUAGE: msg`The customer said so in other words.`,
  CARRIER: msg`The carrier reported it.`,
  USER: msg`A colleague heard it.`,
  API: msg`Another system reported it.`,
  IMPORT: msg`It was imported.`,
};
