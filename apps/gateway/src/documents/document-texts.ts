import type { Limits } from '@patchbay/service-kit';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { apiError, unauthenticated } from '../errors';
import { badRequest } from '../limits';
import type { TrustedDocuments } from './trusted-documents';

/** What a request says about its document; all of it is unchecked. */
export interface DocumentParams {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** Finds the text of the document that a request wants to execute, by the text itself or by its hash. */
export interface DocumentTexts {
  /** Undefined if the request names none. Throws if it may not be executed or is not known. */
  find(params: DocumentParams, isSignedIn: boolean): FoundText | undefined;
}

export interface FoundText {
  readonly source: string;
  /** The request has the extension `persistedQuery`. */
  readonly isPersisted: boolean;
  /** Remembers the text by its hash, if its client asked for that. Call it for a document that is valid. */
  keep(): void;
}

interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

/** The length of all texts that are kept. */
const maxKeptLength = 4_000_000;
const keepNothing = () => undefined;

/**
 * Automatic persisted queries, as Apollo Client, urql and Relay send them: first only a hash, and the text if the hash is
 * not known. Only for clients that signed in, so strangers cannot fill the store.
 */
export function createPersistedTexts({ documentLength }: Pick<Limits, 'documentLength'>): DocumentTexts {
  const known = new LRUCache<string, string>({
    maxSize: maxKeptLength,
    sizeCalculation: (source, hash) => source.length + hash.length,
  });
  return {
    find({ query, extensions }, isSignedIn) {
      const persisted = persistedQueryOf(extensions);
      const isText = typeof query === 'string' && query !== '';
      if (persisted === undefined) return isText ? { source: query, isPersisted: false, keep: keepNothing } : undefined;
      if (!isSignedIn) throw unauthenticated('Sign in to use persisted queries, or send the whole query.');
      const hash = hashOf(persisted);
      if (!isText) {
        const source = known.get(hash);
        if (source === undefined) throw apiError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 200);
        return { source, isPersisted: true, keep: keepNothing };
      }
      // Too long, which reading it reports.
      if (query.length > documentLength) return { source: query, isPersisted: true, keep: keepNothing };
      if (createHash('sha256').update(query).digest('hex') !== hash)
        throw badRequest('The sha256Hash of persistedQuery is not the hash of the query.');
      return { source: query, isPersisted: true, keep: () => void known.set(hash, query) };
    },
  };
}

/** Nothing but these documents is executed, whether a client sends the text or the hash. */
export function createTrustedTexts(files: readonly TrustedDocuments[]): DocumentTexts {
  const trusted = new Map(files.flatMap((documents) => [...documents]));
  const texts = new Set(trusted.values());
  return {
    find({ query, extensions }) {
      const persisted = persistedQueryOf(extensions);
      const isText = typeof query === 'string' && query !== '';
      if (!isText && persisted === undefined) return undefined;
      const source = isText ? query : trusted.get(hashOf(persisted!));
      if (source === undefined || !texts.has(source))
        throw apiError(
          'FORBIDDEN',
          'This document is not trusted. Only the documents in TRUSTED_DOCUMENTS are executed here: send one of them as it is there, or its hash.',
          403,
        );
      return { source, isPersisted: persisted !== undefined, keep: keepNothing };
    },
  };
}

function persistedQueryOf(extensions: unknown): PersistedQuery | undefined {
  if (typeof extensions !== 'object' || extensions === null) return undefined;
  const { persistedQuery } = extensions as { persistedQuery?: unknown };
  return typeof persistedQuery === 'object' && persistedQuery !== null ? persistedQuery : undefined;
}

function hashOf({ version, sha256Hash }: PersistedQuery): string {
  if (version !== 1) throw badRequest('Unsupported version of persistedQuery. Use 1.');
  if (typeof sha256Hash !== 'string') throw badRequest('The persistedQuery has no sha256Hash.');
  return sha256Hash;
}
