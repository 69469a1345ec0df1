import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import { AuditScreen } from './audit';
import { CarriersScreen } from './carriers';
import { CompanyScreen } from './company';
import { NumbersScreen } from './numbers';
import { PeopleScreen } from './people';
import { ProgramsScreen } from './programs';
import { TeamsScreen } from './teams';
import { WebhooksScreen } from './webhooks';

export interface ScreenProps {
  /** What is shown of it: the part of the address after the screen's own. */
  readonly id: string | undefined;
}

interface AdminScreen {
  readonly path: string;
  readonly title: MessageDescriptor;
  readonly Screen: ComponentType<ScreenProps>;
}

/** In the order of the menu. */
export const screens: readonly AdminScreen[] = [
  { path: 'people', title: msg`People`, Screen: PeopleScreen },
  { path: 'teams', title: msg`Teams`, Screen: TeamsScreen },
  { path: 'numbers', title: msg`Numbers`, Screen: NumbersScreen },
  { path: 'carriers', title: msg`Carrier accounts`, Screen: CarriersScreen },
  { path: 'company', title: msg`Company settings`, Screen: CompanyScreen },
  { path: 'service-accounts', title: msg`Service accounts`, Screen: ProgramsScreen },
  { path: 'webhooks', title: msg`Webhooks`, Screen: WebhooksScreen },
  { path: 'audit', title: msg`Audit log`, Screen: AuditScreen },
];
