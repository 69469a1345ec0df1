import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '../../generated/graphql';

const names = {
  SALESPERSON: msg`Salesperson`,
  SALES_MANAGER: msg`Sales manager`,
  ADMIN: msg`Administrator`,
  VIEWER: msg`Viewer`,
} satisfies Record<Role, unknown>;

export const roles = Object.keys(names) as readonly Role[];
export const roleName = (role: Role): string => i18n._(names[role]);
