import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { numberText } from '../../language';
import { durationText } from '../../ui/format';
import type { Counted } from './operations';

export type Name = Exclude<keyof Counted, 'failures' | '__typename' | ' $fragmentName'>;

/** Short, for tables, charts and files. In the order of the table. */
export const names: Readonly<Record<Name, MessageDescriptor>> = {
  received: msg({ message: 'In', context: 'texts' }),
  sent: msg({ message: 'Out', context: 'texts' }),
  delivered: msg`Delivered`,
  failed: msg({ message: 'Failed', context: 'texts' }),
  optOuts: msg`Opt-outs`,
  newLeads: msg`New leads`,
  answered: msg`Answered`,
  medianFirstAnswerSeconds: msg`Half answered within`,
  p90FirstAnswerSeconds: msg`9 of 10 answered within`,
  unanswered: msg`Unanswered`,
};
export const allNames = Object.keys(names) as readonly Name[];

const isTime = (name: Name) => name === 'medianFirstAnswerSeconds' || name === 'p90FirstAnswerSeconds';

/** A number or a time as people read it; a dash if there is none. */
export function shown(name: Name, value: number | null): string {
  if (value === null) return '–';
  return isTime(name) ? durationText(value) : numberText(value);
}

/** What a chart compares: one or two numbers of the same kind. */
export const charts = {
  texts: { title: msg`Texts in and out`, names: ['received', 'sent'] },
  delivery: { title: msg`Delivered and failed`, names: ['delivered', 'failed'] },
  answers: { title: msg`Answered and unanswered`, names: ['answered', 'unanswered'] },
  times: { title: msg`Time to the first answer`, names: ['medianFirstAnswerSeconds', 'p90FirstAnswerSeconds'] },
  customers: { title: msg`New leads and opt-outs`, names: ['newLeads', 'optOuts'] },
} as const satisfies Readonly<
  Record<string, { readonly title: MessageDescriptor; readonly names: readonly [Name, Name] }>
>;
export type ChartName = keyof typeof charts;

/** What a row is about. */
export const nobody = (by: 'USER' | 'TEAM' | 'PHONE_NUMBER' | 'DAY'): string =>
  by === 'USER' ? t`No seller` : by === 'TEAM' ? t`No team` : t`A number that you can’t see any more`;
