import { encodeGlobalId } from '@patchbay/service-kit';
import { createParameterDecorator, ID, type ArgOptions } from 'type-graphql';
import type { GatewayContext } from '../context';

/** The GraphQL types that have a global ID. */
export const nodeTypes = [
  'User',
  'Team',
  'PhoneNumber',
  'Contact',
  'Account',
  'Opportunity',
  'Lead',
  'RecordField',
  'Conversation',
  'Message',
  'Template',
  'Notification',
  'Receipt',
  'ServiceAccount',
  'WorkCounts',
  'Note',
  'WebhookEndpoint',
  'AuditEntry',
  'Alarm',
  'CarrierAccount',
  'Upload',
  'ConsentEntry',
  'CompanySettings',
  'NotificationPreferences',
  'PushSubscription',
] as const;
export type NodeType = (typeof nodeTypes)[number];

export const recordNodeTypes: readonly NodeType[] = ['Contact', 'Account', 'Opportunity', 'Lead'];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Relay's global ID: opaque to clients, unique across all types. */
export const globalId: (type: NodeType, id: string) => string = encodeGlobalId;

/** The longest one, in Base64, is shorter. */
const maxIdLength = 100;

/** Null if the API never returned such an ID. */
export function readGlobalId(value: string): { readonly type: NodeType; readonly id: string } | null {
  if (value.length > maxIdLength) return null;
  const [type, id, ...rest] = Buffer.from(value, 'base64url').toString('utf8').split(':');
  const nodeType = nodeTypes.find((known) => known === type);
  return nodeType !== undefined && id !== undefined && rest.length === 0 && uuid.test(id)
    ? { type: nodeType, id }
    : null;
}

/** No row has it. */
const noRow = '00000000-0000-0000-0000-000000000000';

/**
 * The database's ID behind a global ID of one of these types. An invalid one gets an ID that no row has: it finds nothing,
 * like the ID of a deleted row.
 */
export function keyOf(value: string, ...types: readonly NodeType[]): string {
  const read = readGlobalId(value);
  return read !== null && types.includes(read.type) ? read.id : noRow;
}

/** The argument `id`, decoded. */
export const IdArg = (description: string, ...types: readonly NodeType[]): ParameterDecorator =>
  createParameterDecorator<GatewayContext>(({ args }) => keyOf(args.id as string, ...types), {
    arg: { name: 'id', typeFunc: () => ID, options: { description } satisfies ArgOptions },
  }) as ParameterDecorator;
