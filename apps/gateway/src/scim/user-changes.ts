import type { Role } from '@patchbay/access';
import type { UserChanges } from '@patchbay/messaging';
import type { AttributePath } from './filter';
import { type Assignment, isObject } from './patch';
import { invalidValue } from './scim-error';
import { readFlag, readItems, readText } from './values';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const roles: readonly Role[] = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'];

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
/** What was read so far. `displayName` is the full name, before `name.formatted`. */
type Draft = Mutable<UserChanges> & { displayName?: string; formatted?: string };

/** What a request changes of a user. Attributes that Patchbay does not have are ignored. */
export function readUserChanges(assignments: readonly Assignment[], defaultRole: Role): UserChanges {
  const draft: Draft = {};
  for (const assignment of assignments) {
    const { schema = userSchema.toLowerCase(), name } = assignment.path;
    if (schema === userSchema.toLowerCase() && Object.hasOwn(readers, name))
      readers[name as keyof typeof readers](draft, assignment, defaultRole);
  }
  const { displayName, formatted, ...changes } = draft;
  const name = displayName ?? formatted;
  return { ...changes, ...(name === undefined ? {} : { name }) };
}

type Reader = (draft: Draft, assignment: Assignment, defaultRole: Role) => void;

const readers = {
  username(draft, { op, value }) {
    const userName = op === 'remove' ? null : readText(value, 'userName');
    if (userName === null) throw invalidValue('userName must not be empty.');
    draft.userName = userName;
  },
  externalid(draft, { op, value }) {
    if (op !== 'remove') draft.externalId = readText(value, 'externalId') ?? undefined;
  },
  displayname(draft, { op, value }) {
    if (op !== 'remove') draft.displayName = readText(value, 'displayName') ?? undefined;
  },
  name(draft, { op, path: { sub }, value }) {
    const parts = sub === undefined ? (isObject(value) ? value : {}) : { [sub]: value };
    for (const [part, given] of Object.entries(parts)) {
      const text = op === 'remove' ? null : readText(given, `name.${part}`);
      const key = part.toLowerCase();
      if (key === 'givenname') draft.givenName = text;
      else if (key === 'familyname') draft.familyName = text;
      else if (key === 'formatted') draft.formatted = text ?? undefined;
    }
  },
  emails(draft, { op, path, value }) {
    const items = readItems(value);
    const chosen = items.find(({ isPrimary }) => isPrimary) ?? items.find(({ type }) => type === 'work') ?? items[0];
    if (op === 'remove' || chosen === undefined || !isMain(path)) return;
    draft.email = readText(chosen.value, 'emails') ?? undefined;
  },
  active(draft, { op, value }) {
    if (op !== 'remove') draft.isActive = readFlag(value, 'active');
  },
  roles(draft, { op, value }, defaultRole) {
    draft.role = (op === 'remove' ? null : readRole(value)) ?? defaultRole;
  },
} satisfies Record<string, Reader>;

/** Not the private email address: that of work, or the primary one. */
const isMain = ({ filter = [] }: AttributePath) =>
  filter.every(({ path: { name }, value }) => (name === 'type' ? value === 'work' : name === 'primary'));

/** Null if there is none. */
function readRole(value: unknown): Role | null {
  const items = readItems(value);
  const primary = items.filter(({ isPrimary }) => isPrimary);
  const [chosen, ...others] = primary.length > 0 ? primary : items;
  if (others.length > 0) throw invalidValue('There are several roles. Send one, or mark one of them as primary.');
  const name = readText(chosen?.value, 'roles')?.toUpperCase();
  const role = roles.find((one) => one === name);
  if (name !== undefined && role === undefined) throw invalidValue(`Unknown role: ${name}. Use ${roles.join(', ')}.`);
  return role ?? null;
}
