const scratch = Buffer.alloc(64);

/** The ID of the API for a row: opaque to clients, unique across all types (Relay's global ID). */
export function encodeGlobalId(type: string, id: string): string {
  // A list writes three per row. The longest type and a UUID fit into the buffer.
  return scratch.toString('base64url', 0, scratch.write(`${type}:${id}`, 'latin1'));
}
