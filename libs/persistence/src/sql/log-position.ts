import sql, { type Sql } from 'sql-template-tag';

/** How far the log of a server is written. */
export interface Position {
  /** See the function `present_server`. */
  readonly server: string;
  readonly lsn: bigint;
}

export interface PositionRow {
  readonly logServer?: string | null;
  readonly logPosition?: string | null;
}

/**
 * Null during recovery, if the server does not tell, and with `synchronous_commit = off`: others then see what is committed
 * before it is written.
 */
export const presentPosition = sql`present_server() AS "logServer",
  CASE WHEN current_setting('synchronous_commit') <> 'off' THEN present_position() END AS "logPosition"`;

/** The statement sees nothing that is written behind the position: it takes its snapshot first. */
export const withPosition = (statement: Sql): Sql =>
  sql`SELECT asked.*, ${presentPosition} FROM (${statement}) AS asked`;

export function toPosition({ logServer, logPosition }: PositionRow): Position | undefined {
  if (logServer == null || logPosition == null) return undefined;
  return { server: logServer, lsn: BigInt(logPosition) };
}

const positions = new WeakMap<object, Position>();

/** At which position something was read: at least. */
export const positionOf = (read: object): Position | undefined => positions.get(read);

export function notePosition(row: PositionRow, read: object): void {
  const position = toPosition(row);
  if (position !== undefined) positions.set(read, position);
}

/** What is made of something was read when that was. */
export function keepPosition<Made extends object>(read: object, made: Made): Made {
  const position = positions.get(read);
  if (position !== undefined) positions.set(made, position);
  return made;
}
