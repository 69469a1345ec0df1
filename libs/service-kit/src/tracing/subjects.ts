import { currentTrace, isTracing, type Traceparent } from './spans';

/*
 * Work on many things together has one transaction, but each of them has a trace of its own. So a trace is found by what the
 * work is about: the id of a receipt or message.
 */

const subjects = new Map<string, string>();

/** Until the returned function is called, what this process does about the subject belongs to this trace. */
export function beginSubject(id: string, traceparent: Traceparent): () => void {
  if (traceparent === null) return () => undefined;
  subjects.set(id, traceparent);
  return () => {
    if (subjects.get(id) === traceparent) subjects.delete(id);
  };
}

type Id = string | null | undefined;

/**
 * The trace of the first of these that has one, or else the active one. `known` are those that only the caller knows of, such
 * as of what a transaction adds.
 */
export function traceOf(ids: readonly Id[], known?: ReadonlyMap<string, string>): Traceparent {
  if (!isTracing()) return null;
  for (const id of ids) {
    const found = id == null ? undefined : (known?.get(id) ?? subjects.get(id));
    if (found !== undefined) return found;
  }
  return currentTrace();
}
