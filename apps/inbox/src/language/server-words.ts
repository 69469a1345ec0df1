import { i18n, type MessageDescriptor } from '@lingui/core';
import type { DeliveryProblemCode, NotificationKind, UserErrorCode } from '../generated/graphql';
import type * as serverWords from '../server-words';
import { isolated } from './locale';

export type ServerWords = typeof serverWords;

let words: ServerWords | null = null;

/** Null in English. */
export function speakIn(next: ServerWords | null): void {
  words = next;
}

const inWords = (message: MessageDescriptor | undefined, served: string): string =>
  message === undefined ? served : i18n._(message);

interface Problem {
  readonly code: DeliveryProblemCode;
  readonly reason: string;
  readonly advice: string;
}

/** Why a text did not arrive, and what to do. */
export function problemTexts({ code, reason, advice }: Problem): Omit<Problem, 'code'> {
  const known = words?.problems[code];
  return { reason: inWords(known?.reason, reason), advice: inWords(known?.advice, advice) };
}

interface Refusal {
  readonly code: UserErrorCode;
  readonly message: string;
}

/** Why a request was refused. */
export const refusalText = ({ code, message }: Refusal): string => inWords(words?.refusals[code], message);

/** Why a request failed, by the code of its error. */
export const failureText = (code: string, message: string): string => inWords(words?.failures[code], message);

interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

/** What a notification says; `name` is the customer's, null if it is about none that the user may see. */
export function notificationTexts(
  kind: NotificationKind,
  name: string | null,
  served: NotificationWords,
): NotificationWords {
  const known = name === null ? null : words?.notificationTexts(kind, isolated(name));
  return known == null ? served : { title: i18n._(known.title), body: inWords(known.body ?? undefined, served.body) };
}
