import { createHash } from 'node:crypto';

const firstMs = Date.UTC(2025, 0, 1);

/** Ids like Patchbay's: UUID version 7, which grow with time, a millisecond apart. The same ids in every run. */
export function idOf(kind: string, n: number): string {
  const random = createHash('md5').update(`${kind}${n}`).digest('hex');
  const time = (firstMs + n).toString(16).padStart(12, '0');
  return `${time}7${random.slice(0, 3)}8${random.slice(3, 18)}`.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The same function in SQL, for the session that runs this: `pg_temp.id('r', 5)`. */
export const idsSql = `
  CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(${firstMs} + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
  $$;`;
