import type { NotificationKind, Role } from '../generated/graphql';

/** In the order in which the settings show them. */
export const notificationKinds = [
  'NEW_MESSAGE',
  'NEW_LEAD',
  'ASSIGNED',
  'MENTIONED',
  'MESSAGE_FAILED',
  'MESSAGE_IN_DOUBT',
  'MESSAGE_CANCELED',
  'CUSTOMER_OPTED_OUT',
  'CUSTOMER_MAY_OPT_OUT',
  'MISSING_PRIVILEGE',
  'UNATTENDED_MESSAGE',
  'WEBHOOK_SUSPENDED',
  'ALARM_BEGAN',
  'ALARM_ENDED',
] as const satisfies readonly NotificationKind[];

const only: Readonly<Partial<Record<NotificationKind, readonly Role[]>>> = {
  MISSING_PRIVILEGE: ['VIEWER'],
  UNATTENDED_MESSAGE: ['SALES_MANAGER', 'ADMIN'],
  WEBHOOK_SUSPENDED: ['ADMIN'],
  ALARM_BEGAN: ['ADMIN'],
  ALARM_ENDED: ['ADMIN'],
};

/** Those that a user of this role can get. */
export const kindsFor = (role: Role): readonly NotificationKind[] =>
  notificationKinds.filter((kind) => only[kind]?.includes(role) ?? (role !== 'VIEWER' || kind === 'MISSING_PRIVILEGE'));
