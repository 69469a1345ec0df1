import { ConfigError } from '@patchbay/service-kit';
import { readFileSync } from 'node:fs';

/** Documents by what clients call them, usually their hash. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads a JSON object of documents by hash. Throws a `ConfigError` if it is anything else. */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const fail = (problem: string) => new ConfigError([`TRUSTED_DOCUMENTS must be a JSON file: ${path} ${problem}.`]);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read');
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw fail('is not an object of documents by hash, like {"<sha256>": "query { me { id } }"}');
  const documents = new Map<string, string>();
  for (const [hash, document] of Object.entries(content)) {
    if (typeof document !== 'string') throw fail(`has something else than a document at ${JSON.stringify(hash)}`);
    documents.set(hash, document);
  }
  return documents;
}
