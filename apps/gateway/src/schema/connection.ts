import type { HistoryPage, Page, Keyset } from '@patchbay/persistence';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { badUserInput } from '../errors';
import { CursorScalar } from './scalars';

/*
 * Lists as Relay's connections. A list is declared once, with `createConnection`, which makes its GraphQL types and is the
 * only way to read a page of it: page sizes and cursors are checked there.
 */

@ObjectType({ description: 'Where a page is in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are more items after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are more items before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first item; null if the page is empty.' })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last item; null if the page is empty.' })
  endCursor!: string | null;
}

export const pageSize = 25;
export const maxPageSize = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: pageSize, description: 'Page size, 0 to 100.' })
  first!: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return the items after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { nullable: true, description: 'Return the oldest messages: page size, 0 to 100.' })
  first?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return messages newer than this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Return the newest messages: page size, 0 to 100.' })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return messages older than this cursor.' })
  before?: string | null;
}

/** Larger pages are refused, not silently reduced. */
function readSize(size: number | null | undefined): number {
  if (size == null) return pageSize;
  if (size < 0 || size > maxPageSize) throw badUserInput(`Invalid page size: ${size}. Use 0 to ${maxPageSize}.`);
  return size;
}

/** The cursor contains the list's name, so a list refuses the cursors of other lists. */
function writeCursor(list: string, { key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([list, key instanceof Date ? key.getTime() : key, id])).toString('base64url');
}

const uuid = /^[0-9a-f-]{36}$/;

function readCursor(list: string, cursor: string | null | undefined): Keyset | null {
  if (cursor == null) return null;
  try {
    const [ofList, key, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const at = typeof key === 'number' ? new Date(key) : key;
    const isPlace = typeof at === 'string' || (at instanceof Date && !Number.isNaN(at.getTime()));
    if (ofList === list && rest.length === 0 && isPlace && typeof id === 'string' && uuid.test(id))
      return { key: at, id };
  } catch {
    // Not JSON: refused below, like every other invalid cursor.
  }
  throw badUserInput('Invalid cursor for this list. Use one that the API returned, or leave it out.');
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

export interface ConnectionType<Row, Node> {
  readonly Type: ClassType<Connection<Node>>;
  /** Reads a page with `load`, in the list's own order or in another one. */
  read(
    args: Partial<PageArgs>,
    load: (page: Page) => Promise<readonly Row[]>,
    order?: ListOrder<Row>,
  ): Promise<Connection<Node>>;
  /** The same for a list that also goes backward; by default, the newest items. */
  readHistory(args: HistoryArgs, load: (page: HistoryPage) => Promise<readonly Row[]>): Promise<Connection<Node>>;
}

export interface ListOrder<Row> {
  /** The plural of its nodes; of another order, a name that no list has. */
  readonly name: string;
  readonly placeOf: (row: Row) => Keyset;
}

export interface List<Row, Node> extends ListOrder<Row> {
  /** The GraphQL type of a node, and its name. */
  readonly type: () => object;
  readonly typeName: string;
  readonly toNode: (row: Row) => Node;
}

interface PagePlace<Row> {
  readonly size: number;
  readonly isBehindCursor: boolean;
  readonly isBackward?: boolean;
  readonly order?: ListOrder<Row>;
}

export function createConnection<Row, Node>(list: List<Row, Node>): ConnectionType<Row, Node> {
  const { type, typeName, name, toNode } = list;

  @ObjectType(`${typeName}Edge`, { description: `One of the ${name} of a page.` })
  class Edge {
    @Field(type as () => ClassType, { description: 'The item.' })
    readonly node: Node;

    constructor(
      private readonly row: Row,
      private readonly order: ListOrder<Row>,
    ) {
      this.node = toNode(row);
    }

    // Written on demand: most clients only ask for the cursors of the page.
    @Field(() => CursorScalar, { description: 'Position of the item, for `after` or `before`.' })
    get cursor(): string {
      return writeCursor(this.order.name, this.order.placeOf(this.row));
    }
  }

  @ObjectType(`${typeName}Connection`, { description: `A page of ${name}.` })
  class Type implements Connection<Node> {
    @Field(() => [Edge], { description: `The ${name} of the page, in order.` })
    readonly edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page is in the list.' })
    readonly pageInfo: PageInfo;

    /** `rows` has one more than the page if there are more. A page with a cursor has items on the cursor's side. */
    constructor(rows: readonly Row[], { size, isBehindCursor, isBackward = false, order = list }: PagePlace<Row>) {
      const hasMore = rows.length > size;
      const page = isBackward ? rows.slice(Math.max(0, rows.length - size)) : rows.slice(0, size);
      this.edges = page.map((row) => new Edge(row, order));
      this.pageInfo = {
        hasNextPage: isBackward ? isBehindCursor : hasMore,
        hasPreviousPage: isBackward ? hasMore : isBehindCursor,
        startCursor: this.edges[0]?.cursor ?? null,
        endCursor: this.edges.at(-1)?.cursor ?? null,
      };
    }
  }

  return {
    Type: Type as ClassType<Connection<Node>>,
    async read({ first, after: cursor }, load, order = list) {
      const size = readSize(first);
      const after = readCursor(order.name, cursor);
      return new Type(await load({ limit: size + 1, after }), { size, isBehindCursor: after !== null, order });
    },
    async readHistory({ first, last, ...cursors }, load) {
      if (first != null && last != null) throw badUserInput('Use either first or last, not both.');
      const isBackward = first == null;
      const size = readSize(isBackward ? last : first);
      const after = readCursor(name, cursors.after)?.key as Date | undefined;
      const before = readCursor(name, cursors.before)?.key as Date | undefined;
      const rows = await load({ limit: size + 1, isBackward, after, before });
      const isBehindCursor = (isBackward ? before : after) !== undefined;
      return new Type(rows, { size, isBehindCursor, isBackward });
    },
  };
}
