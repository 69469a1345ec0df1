import type { AuditChangeView, AuditEntryView } from '@patchbay/persistence';
import type { RecordType } from '@patchbay/routing-domain';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { recordNodeType, User } from '../directory';
import { globalId, type NodeType, nodeTypes } from '../global-id';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';
import { ServiceAccount } from '../service-accounts';

export const AuditActor = createUnionType({
  name: 'AuditActor',
  description: 'Who changes things on purpose: a person or a program.',
  types: () => [User, ServiceAccount] as const,
});

@ObjectType('AuditEntry', {
  implements: Node,
  description: 'Who changed what and when. Nobody can change or delete an entry. For administrators.',
})
export class AuditEntry extends Node {
  readonly nodeType = 'AuditEntry';
  readonly key!: string;
  readonly userId!: string | null;
  readonly accountId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  at!: Date;

  @Field(() => String, {
    description:
      'The operation, such as `moveMessages` or `upsertUsers`; for SCIM, `SCIM PATCH Users`; for a rule, its name, such as `retention`, or the app: `worker`.',
  })
  action!: string;

  @Field(() => [ID], { description: 'IDs of what was changed, at most 1,000. Some may be gone by now.' })
  subjects!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'JSON: a list of `{ subject, operation, before, after }`, at most 1,000. `operation` is a table and `insert`, `update` or `delete`; of an update, only what differs. Texts and credentials are `"hidden"`; what an erasure removed is missing. Null if nothing is left.',
  })
  change!: string | null;

  @Field(() => String, { nullable: true, description: 'The `x-request-id` of the request; null for a rule.' })
  requestId!: string | null;
}

const camelCase = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** What is gone has the type that most records have. */
const lostType: RecordType = 'CONTACT';

/** Null if it is no node, such as the company's settings. */
const subjectOf = ({ subjectKind, subjectId, recordType }: AuditChangeView): string | null =>
  subjectKind !== 'Record' && !nodeTypes.some((type) => type === subjectKind)
    ? null
    : globalId(
        subjectKind === 'Record' ? recordNodeType(recordType ?? lostType) : (subjectKind as NodeType),
        subjectId,
      );

/** A change as the API and the export show it. */
export const toChange = (view: AuditChangeView) =>
  view.change === null
    ? null
    : {
        subject: subjectOf(view),
        operation: view.change.operation,
        before: camelCase(view.change.before),
        after: camelCase(view.change.after),
      };

export const subjectsOf = ({ changes }: Pick<AuditEntryView, 'changes'>): string[] => [
  ...new Set(changes.map(subjectOf).filter((subject) => subject !== null)),
];

export function toAuditEntry(view: AuditEntryView): AuditEntry {
  const { id: key, at, action, userId, accountId, requestId } = view;
  const left = view.changes.map(toChange).filter((change) => change !== null);
  return Object.assign(new AuditEntry(), {
    ...{ key, at, action, userId, accountId, requestId },
    subjects: subjectsOf(view),
    change: left.length === 0 ? null : JSON.stringify(left),
  });
}

export const auditConnection = createConnection({
  type: () => AuditEntry,
  typeName: 'AuditEntry',
  name: 'audit entries',
  placeOf: ({ at, id }: AuditEntryView) => ({ key: at, id }),
  toNode: toAuditEntry,
});
