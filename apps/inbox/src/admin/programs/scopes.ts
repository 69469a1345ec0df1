import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scope } from '../../generated/graphql';

const texts = {
  MESSAGES_READ: msg`Read conversations and messages, also live`,
  MESSAGES_SEND: msg`Send, schedule and cancel texts from any number`,
  DIRECTORY_READ: msg`Read records, people, teams, numbers and templates`,
  DIRECTORY_WRITE: msg`Change people and their roles, teams, numbers and records`,
  CONSENT_WRITE: msg`Opt customers out and in`,
  EVENTS_READ: msg`Read positions in the event stream`,
} satisfies Record<Scope, unknown>;

export const scopes = Object.keys(texts) as readonly Scope[];
export const scopeText = (scope: Scope): string => i18n._(texts[scope]);
