/** The types of things that have an id of their own in the API. */
export const nodeTypes = [
  'User',
  'Team',
  'PhoneNumber',
  'Contact',
  'Account',
  'Opportunity',
  'Lead',
  'Conversation',
  'Message',
  'Template',
  'Notification',
  'Receipt',
] as const;
export type NodeType = (typeof nodeTypes)[number];

export const recordNodeTypes: readonly NodeType[] = ['Contact', 'Account', 'Opportunity', 'Lead'];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const scratch = Buffer.alloc(64);

/** Relay's global id: opaque to clients, unique over all types. */
export function globalId(type: NodeType, id: string): string {
  // A list writes three a row; the longest type and a uuid are shorter than this.
  return scratch.toString('base64url', 0, scratch.write(`${type}:${id}`, 'latin1'));
}

/** Null for what is none of our ids: it then names nothing, like the id of something that is not there. */
export function readGlobalId(value: string): { readonly type: NodeType; readonly id: string } | null {
  const [type, id, ...rest] = Buffer.from(value, 'base64url').toString('utf8').split(':');
  const nodeType = nodeTypes.find((known) => known === type);
  return nodeType !== undefined && id !== undefined && rest.length === 0 && uuid.test(id)
    ? { type: nodeType, id }
    : null;
}

/** The database's id behind a global id of one of these types. */
export function idOf(value: string, ...types: readonly NodeType[]): string | null {
  const read = readGlobalId(value);
  return read !== null && types.includes(read.type) ? read.id : null;
}
