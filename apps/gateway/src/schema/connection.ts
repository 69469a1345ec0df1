import type { Place } from '@patchbay/persistence';
import { Field, Int, ObjectType, ArgsType } from 'type-graphql';
import { badUserInput } from '../errors';
import { CursorScalar } from './scalars';

@ObjectType({ description: "Where a page lies in its list, as Relay's connections tell it." })
export class PageInfo {
  @Field(() => Boolean, { description: 'Going on with `after: endCursor` gives more.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Going back with `before: startCursor`, where the list takes it, gives more.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: "The first edge's cursor; null on an empty page." })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: "The last edge's cursor; null on an empty page." })
  endCursor!: string | null;
}

const pageSize = 25;
const maxPageSize = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: pageSize, description: 'How many, 0 to 100.' })
  first!: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Those behind this cursor.' })
  after?: string | null;
}

/** A page's size as it was asked for; more than 100 is a mistake and not made smaller in silence. */
export function readSize(size: number | null | undefined, argument: string): number {
  if (size == null) return pageSize;
  if (size < 0 || size > maxPageSize) throw badUserInput(`${argument} must be 0 to ${maxPageSize}.`);
  return size;
}

/** A cursor names its list, so that one list's cursor is refused by another. */
export function writeCursor(list: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([list, key instanceof Date ? key.getTime() : key, id])).toString('base64url');
}

const uuid = /^[0-9a-f-]{36}$/;

export function readCursor(list: string, cursor: string | null | undefined): Place | null {
  if (cursor == null) return null;
  try {
    const [ofList, key, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const at = typeof key === 'number' ? new Date(key) : key;
    const isPlace = typeof at === 'string' || (at instanceof Date && !Number.isNaN(at.getTime()));
    if (ofList === list && rest.length === 0 && isPlace && typeof id === 'string' && uuid.test(id))
      return { key: at, id };
  } catch {
    // Told below, like every other cursor that is none.
  }
  throw badUserInput(
    'This cursor is not one of this list: hand back what the API gave, or leave it out to start anew.',
  );
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
}

/** Its cursor is written where it is asked for, which most do for the last one alone. */
class Edge<Row, Node> {
  constructor(
    private readonly row: Row,
    readonly node: Node,
    private readonly cursorOf: (row: Row) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.row);
  }
}

/** A page from rows of which one more than the page's size was asked for. */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  size: number,
  options: {
    readonly cursorOf: (row: Row) => string;
    readonly toNode: (row: Row) => Node;
    readonly isBackward?: boolean;
    /** The page was asked for with a cursor, so there is something on the cursor's side. */
    readonly isBehindCursor: boolean;
  },
): Connection<Node> {
  const { cursorOf, toNode, isBackward = false, isBehindCursor } = options;
  const hasMore = rows.length > size;
  const page = isBackward ? rows.slice(Math.max(0, rows.length - size)) : rows.slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  return {
    edges: page.map((row) => new Edge(row, toNode(row), cursorOf)),
    pageInfo: {
      hasNextPage: isBackward ? isBehindCursor : hasMore,
      hasPreviousPage: isBackward ? hasMore : isBehindCursor,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}
