import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ComponentType, lazy } from 'react';
import { AuditScreen } from './audit';
import { CallbacksScreen } from './callbacks';
import { CarriersScreen } from './carriers';
import { CompanyScreen } from './company';
import { ConsentScreen } from './consent';
import { FieldsScreen } from './fields';
import { FiguresScreen } from './figures';
import { HealthScreen } from './health';
import { NumbersScreen } from './numbers';
import { PeopleScreen } from './people';
import { ProgramsScreen } from './programs';
import { RoutingScreen } from './routing';
import { SetupScreen } from './setup';
import { TeamsScreen } from './teams';
import { WebhooksScreen } from './webhooks';

const ImportScreen = lazy(() => import('./import').then(({ ImportScreen: Screen }) => ({ default: Screen })));

export interface ScreenProps {
  /** What is shown of it: the part of the address after the screen's own. */
  readonly id: string | undefined;
}

interface AdminScreen {
  readonly href: string;
  readonly title: MessageDescriptor;
  readonly Screen: ComponentType<ScreenProps>;
  /** Sales managers have it, too. */
  readonly isForManagers?: boolean;
}

/** In the order of the menu. */
export const screens: readonly AdminScreen[] = [
  { href: '/setup', title: msg`Set-up`, Screen: SetupScreen },
  { href: '/admin/health', title: msg`Health`, Screen: HealthScreen },
  { href: '/admin/figures', title: msg`Figures`, Screen: FiguresScreen, isForManagers: true },
  { href: '/admin/people', title: msg`People`, Screen: PeopleScreen },
  { href: '/admin/teams', title: msg`Teams`, Screen: TeamsScreen },
  { href: '/admin/numbers', title: msg`Numbers`, Screen: NumbersScreen },
  { href: '/admin/carriers', title: msg`Carrier accounts`, Screen: CarriersScreen },
  { href: '/admin/company', title: msg`Company settings`, Screen: CompanyScreen },
  { href: '/admin/consent', title: msg`Consent`, Screen: ConsentScreen },
  { href: '/admin/fields', title: msg`Record fields`, Screen: FieldsScreen },
  { href: '/admin/import', title: msg`Import`, Screen: ImportScreen },
  { href: '/admin/routing', title: msg`Routing simulator`, Screen: RoutingScreen },
  { href: '/admin/service-accounts', title: msg`Service accounts`, Screen: ProgramsScreen },
  { href: '/admin/webhooks', title: msg`Webhooks`, Screen: WebhooksScreen },
  { href: '/admin/callbacks', title: msg`Carrier callbacks`, Screen: CallbacksScreen },
  { href: '/admin/audit', title: msg`Audit log`, Screen: AuditScreen },
];
