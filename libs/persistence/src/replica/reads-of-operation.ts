import type { Queries } from '../queries';

type Method = (...args: unknown[]) => Promise<unknown>;
type Methods = Readonly<Record<string, Method>>;

export interface ReplicaReads {
  readonly replica: Queries;
  readonly primary: Queries;
  /** Gives up what the replica does not answer any more. */
  readonly whileUsable: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Whether the primary is to be asked instead, after this error of the replica. */
  readonly isFault: (error: unknown) => boolean;
}

/**
 * What one operation reads, from the replica until that fails. From then on, everything is read from the primary: it may be
 * ahead.
 */
export function readsOfOperation({ replica, primary, whileUsable, isFault }: ReplicaReads): Queries {
  let isOnPrimary = false;
  const of = (queries: Queries, kind: string) => (queries as unknown as Record<string, Methods>)[kind]!;
  const call =
    (kind: string, name: string): Method =>
    async (...args) => {
      const askPrimary = () => of(primary, kind)[name]!(...args);
      if (isOnPrimary) return askPrimary();
      try {
        return await whileUsable(of(replica, kind)[name]!(...args));
      } catch (error) {
        if (!isFault(error)) throw error;
        isOnPrimary = true;
        return askPrimary();
      }
    };
  const kinds = new Map<string, Methods>();
  const methodsOf = (kind: string): Methods => {
    const known = kinds.get(kind) ?? (withGetters(of(replica, kind), (name) => call(kind, name)) as Methods);
    kinds.set(kind, known);
    return known;
  };
  return withGetters(replica, methodsOf) as unknown as Queries;
}

/** A promise that resolves with it asks for `then`. */
const withGetters = (like: object, get: (name: string) => unknown): object =>
  new Proxy(like, { get: (_, name) => (name in like ? get(name as string) : undefined) });
