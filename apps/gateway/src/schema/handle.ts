/**
 * IDs of what is not a node, such as a move: only for the operations that take them. They look like global IDs and can't be
 * mistaken for one.
 */
export interface Handle {
  write(id: string): string;
  /** Null if the API never returned such an ID. */
  read(value: string): string | null;
}

export function createHandle(name: string): Handle {
  const pattern = new RegExp(`^${name}:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`);
  return {
    write: (id) => Buffer.from(`${name}:${id}`).toString('base64url'),
    read: (value) => pattern.exec(Buffer.from(value, 'base64url').toString('utf8'))?.[1] ?? null,
  };
}
