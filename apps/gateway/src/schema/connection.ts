import type { HistoryPage, Page, Keyset } from '@patchbay/persistence';
import { ArgsType, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { badUserInput, notFound } from '../errors';
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
export class StretchArgs {
  @Field(() => Int, { nullable: true, description: 'Return the oldest: page size, 0 to 100.' })
  first?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return what is newer than this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Return the newest: page size, 0 to 100.' })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return what is older than this cursor.' })
  before?: string | null;
}

@ArgsType()
export class HistoryArgs extends StretchArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Return a page with this message in the middle. Its size is `first` or `last`, 1 to 100: the message, half of the others before it and half after it, and of an odd number of others, the extra one before it. The page is shorter if the conversation has fewer on one side. NOT_FOUND if the message is not in the conversation. Not with `after` or `before`; page on from the `pageInfo` with those.',
  })
  around?: string | null;
}

/** A page that was read from the newest item back, as a page that goes on with `before`. */
export function oldestFirst<Node>({ edges, pageInfo }: Connection<Node>): Connection<Node> {
  return {
    edges: [...edges].reverse(),
    pageInfo: {
      hasNextPage: pageInfo.hasPreviousPage,
      hasPreviousPage: pageInfo.hasNextPage,
      startCursor: pageInfo.endCursor,
      endCursor: pageInfo.startCursor,
    },
  };
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
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface ConnectionType<Row, Node> {
  readonly Type: ClassType<Connection<Node>>;
  readonly EdgeType: ClassType<Edge<Node>>;
  /** The edge of a row in the list's own order, for what tells of one row. */
  edgeOf(row: Row): Edge<Node>;
  /** Reads a page with `load`, in the list's own order or in another one. */
  read(
    args: Partial<PageArgs>,
    load: (page: Page) => Promise<readonly Row[]>,
    order?: ListOrder<Row>,
  ): Promise<Connection<Node>>;
  /** The same for a list that also goes backward; by default, the newest items. */
  readHistory(
    /** `around` is a database id. */
    args: HistoryArgs,
    load: (page: HistoryPage) => Promise<readonly Row[]>,
  ): Promise<Connection<Node>>;
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
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly order?: ListOrder<Row>;
}

/** How many items before the middle of a page, and after it. */
const aroundMiddle = (size: number) => ({ before: Math.floor(size / 2), after: Math.ceil(size / 2) - 1 });

export function createConnection<Row, Node>(list: List<Row, Node>): ConnectionType<Row, Node> {
  const { type, typeName, name, toNode } = list;

  @ObjectType(`${typeName}Edge`, { description: `One of the ${name} of a page.` })
  class EdgeType implements Edge<Node> {
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
    @Field(() => [EdgeType], { description: `The ${name} of the page, in order.` })
    readonly edges: EdgeType[];

    @Field(() => PageInfo, { description: 'Where the page is in the list.' })
    readonly pageInfo: PageInfo;

    constructor(page: readonly Row[], { hasNextPage, hasPreviousPage, order = list }: PagePlace<Row>) {
      this.edges = page.map((row) => new EdgeType(row, order));
      this.pageInfo = {
        hasNextPage,
        hasPreviousPage,
        startCursor: this.edges[0]?.cursor ?? null,
        endCursor: this.edges.at(-1)?.cursor ?? null,
      };
    }
  }

  const readPageAround = async (
    { around, ...args }: HistoryArgs & { readonly around: string },
    load: (page: HistoryPage) => Promise<readonly Row[]>,
  ) => {
    const size = readSize(args.first ?? args.last);
    if (args.after != null || args.before != null || size === 0)
      throw badUserInput('Use around without after and before, and with a page size of 1 to 100.');
    const { before, after } = aroundMiddle(size);
    // One more on each side than the page has, to know whether there are more.
    const rows = await load({ around, before: before + 1, after: after + 1 });
    const middle = rows.findIndex((row) => list.placeOf(row).id === around);
    if (middle < 0) throw notFound(`Not one of these ${name}. It may have been moved: read it with node.`);
    const start = Math.max(0, middle - before);
    const end = middle + after + 1;
    return new Type(rows.slice(start, end), { hasPreviousPage: start > 0, hasNextPage: end < rows.length });
  };

  return {
    Type: Type as ClassType<Connection<Node>>,
    EdgeType: EdgeType as ClassType<Edge<Node>>,
    edgeOf: (row) => new EdgeType(row, list),
    async read({ first, after: cursor }, load, order = list) {
      const size = readSize(first);
      const after = readCursor(order.name, cursor);
      // One more than the page has, to know whether there are more. Behind a cursor, there are items on its side.
      const rows = await load({ limit: size + 1, after });
      const place = { hasNextPage: rows.length > size, hasPreviousPage: after !== null, order };
      return new Type(rows.slice(0, size), place);
    },
    async readHistory({ first, last, around, ...cursors }, load) {
      if (first != null && last != null) throw badUserInput('Use either first or last, not both.');
      if (around != null) return readPageAround({ first, last, around, ...cursors }, load);
      const isBackward = first == null;
      const size = readSize(isBackward ? last : first);
      const after = readCursor(name, cursors.after)?.key as Date | undefined;
      const before = readCursor(name, cursors.before)?.key as Date | undefined;
      const rows = await load({ limit: size + 1, isBackward, after, before });
      const hasMore = rows.length > size;
      return isBackward
        ? new Type(rows.slice(Math.max(0, rows.length - size)), {
            hasNextPage: before !== undefined,
            hasPreviousPage: hasMore,
          })
        : new Type(rows.slice(0, size), { hasNextPage: hasMore, hasPreviousPage: after !== undefined });
    },
  };
}
