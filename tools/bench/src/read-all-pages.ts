import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the inbox sends. */
const documents = join(__dirname, '../../../apps/inbox/src/generated/documents.json');

interface Answer {
  readonly data: {
    readonly conversations: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } };
  };
}

/** Reads the pages of the demo's Ana as the inbox does, one after the other; returns how long it took, in seconds. */
export async function readAllPages(url: string): Promise<number> {
  const texts = Object.values(JSON.parse(readFileSync(documents, 'utf8')) as Record<string, string>);
  const query = texts.find((text) => text.includes('query Conversations('));
  const signedIn = await fetch(`${url}/demo/sessions`, { method: 'POST', body: '{"user": "ana"}' });
  const { token } = (await signedIn.json()) as { token: string };
  const since = performance.now();
  for (let after: string | null = null, hasNext = true; hasNext; ) {
    const response: Response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query,
        variables: { filter: {}, orderBy: 'LATEST_MESSAGE', first: after === null ? 50 : 100, after },
      }),
    });
    const { pageInfo } = ((await response.json()) as Answer).data.conversations;
    [after, hasNext] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return (performance.now() - since) / 1_000;
}
