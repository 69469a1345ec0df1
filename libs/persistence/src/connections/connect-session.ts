import { Client, type ClientConfig } from 'pg';
import { readUrl } from './address';
import { commandsOf, settingsOf, type Work } from './patience';

/**
 * A connection of one's own for as long as one wants. It is set up after it is open: a pooler that lends whole sessions
 * does not take settings before.
 */
export async function connectSession(
  url: string,
  { work, ...config }: ClientConfig & { readonly work: Work },
  prepare: (client: Client) => void = () => undefined,
): Promise<Client> {
  const address = readUrl(url);
  const client = new Client({
    keepAlive: true,
    ...address.config,
    ...config,
  });
  prepare(client);
  await client.connect();
  try {
    await client.query(commandsOf(settingsOf(work, address.overrides)));
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
