import type { MemberChanges, TeamChanges } from '@patchbay/messaging';
import type { Assignment } from './patch';
import { invalidValue } from './scim-error';
import { readItems, readText } from './values';

export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** What a request changes of a group. Its operations add up, in their order. */
export function readGroupChanges(assignments: readonly Assignment[]): TeamChanges {
  const changes: { -readonly [Name in keyof TeamChanges]: TeamChanges[Name] } = {};
  for (const assignment of assignments) {
    const { op, path, value } = assignment;
    if (path.schema !== undefined && path.schema !== groupSchema.toLowerCase()) continue;
    if (path.name === 'members') changes.members = changeMembers(changes.members, assignment);
    else if (op === 'remove') continue;
    else if (path.name === 'externalid') changes.externalId = readText(value, 'externalId') ?? undefined;
    else if (path.name === 'displayname') {
      const name = readText(value, 'displayName');
      if (name === null) throw invalidValue('displayName must not be empty.');
      changes.name = name;
    }
  }
  return changes;
}

const unchanged: MemberChanges = { isComplete: false, added: new Set(), removed: new Set() };

function changeMembers(before: MemberChanges = unchanged, { op, path, value }: Assignment): MemberChanges {
  // `members[value eq "…"]` names a member, who may be in the value, too.
  const named = (path.filter ?? []).filter((one) => one.path.name === 'value').map((one) => one.value);
  const given = named.length > 0 ? named : readItems(value).map((item) => item.value);
  const ids = given.map((id) => {
    if (typeof id !== 'string' || !isUserId(id))
      throw invalidValue('Each of the members must have the id of a user as value.');
    return id.toLowerCase();
  });
  if (op === 'replace' && path.filter === undefined)
    return { isComplete: true, added: new Set(ids), removed: new Set() };
  if (op === 'remove' && value == null && path.filter === undefined)
    return { isComplete: true, added: new Set(), removed: new Set() };
  const [added, removed] = [new Set(before.added), new Set(before.removed)];
  for (const id of ids) {
    (op === 'remove' ? added : removed).delete(id);
    (op === 'remove' ? removed : added).add(id);
  }
  return { isComplete: before.isComplete, added, removed };
}

/** Ids are UUIDs. */
export const isUserId = (id: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
