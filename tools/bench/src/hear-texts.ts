import { authorizationOf } from './authorization-of';
import { openCrowd } from './crowd';
import { endLater } from './leave-nothing';
import { runSql } from './run-sql';
import { sellerId } from './seed-customers';

/** Sockets of the seller, each of which has to be told of every text, once and in the order of the log. */
export interface Hearing {
  /** When a socket got its texts, by their place in `writeTexts`; an entry a socket. */
  readonly heardAt: readonly ReadonlyMap<number, number>[];
  /** Resolves when all sockets have so many; throws where that takes longer than the lease of a killed worker and more. */
  until(texts: number): Promise<void>;
  /** Throws where a socket got anything but what the log holds behind its cursor. */
  expectWhole(): Promise<void>;
  close(): Promise<void>;
}

const patienceMs = 30_000;
const subscription = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';
/** Events of the texts, in the order in which they were relayed. */
const logSql = (after: string) => `
  SELECT message.body FROM outbox JOIN message ON message.id = (outbox.event ->> 'messageId')::uuid
  WHERE outbox.event ->> 'type' = 'message-added' AND outbox.sequence > ${after} ORDER BY outbox.sequence`;

const placeOf = (body: string) => Number(body.split(' ').at(-1));

export async function hearTexts(
  databaseUrl: string,
  gatewayUrls: readonly string[],
  socketsEach: number,
): Promise<Hearing> {
  const authorization = await authorizationOf(sellerId);
  const [{ last } = { last: '0' }] = await runSql<{ last: string }>(
    databaseUrl,
    'SELECT coalesce(max(sequence), 0)::text AS last FROM outbox',
  );
  const heardAt: Map<number, number>[] = [];
  const crowds = await Promise.all(
    gatewayUrls.map(async (url) => {
      const own = Array.from({ length: socketsEach }, () => new Map<number, number>());
      heardAt.push(...own);
      return openCrowd({
        url,
        size: socketsEach,
        tokens: [authorization.replace('Bearer ', '')],
        subscriptions: [subscription],
        variables: { after: await eventCursor(url, authorization) },
        onEach(socket, payload) {
          const {
            payload: { data },
          } = JSON.parse(payload.toString()) as { payload: { data: { messageAdded: { message: { body: string } } } } };
          const place = placeOf(data.messageAdded.message.body);
          if (own[socket]!.has(place)) throw new Error(`Text ${place} arrived twice.`);
          own[socket]!.set(place, performance.now());
        },
      });
    }),
  );
  return {
    heardAt,
    async until(texts) {
      let patience: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        patience = setTimeout(
          () =>
            reject(
              new Error(`${texts - Math.min(...heardAt.map(({ size }) => size))} of ${texts} texts did not arrive.`),
            ),
          patienceMs,
        );
      });
      await Promise.race([tooLong, Promise.all(crowds.map((crowd) => crowd.until(texts * socketsEach)))]).finally(() =>
        clearTimeout(patience),
      );
    },
    async expectWhole() {
      const log = (await runSql<{ body: string }>(databaseUrl, logSql(last))).map(({ body }) => placeOf(body));
      for (const heard of heardAt) {
        const places = [...heard.keys()];
        const wrong = log.findIndex((place, n) => places[n] !== place);
        if (places.length !== log.length || wrong >= 0)
          throw new Error(
            `A socket was told ${places.length} texts of ${log.length}; they differ from the ${wrong + 1}th on.`,
          );
      }
    },
    close: endLater(async () => crowds.forEach((crowd) => crowd.close())),
  };
}

async function eventCursor(url: string, authorization: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: '{"query":"{ eventCursor }"}',
  });
  const { data } = (await response.json()) as { data: { eventCursor: string } };
  return data.eventCursor;
}
