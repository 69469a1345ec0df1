import { authorizationOf } from './authorization-of';
import { openCrowd } from './crowd';
import { askGraphql } from './http-load';
import { endLater } from './leave-nothing';
import { runSql } from './run-sql';
import { sellerId } from './seed-customers';

/** The seller's sockets. Each must get every text once, in the order of the log. */
export interface TextSubscriptions {
  /** One map per socket: when it got each text, by the text's index in `writeTexts`. */
  readonly arrivals: readonly ReadonlyMap<number, number>[];
  /** Resolves when all sockets have this number of texts. Rejects after longer than the lease of a killed worker. */
  until(texts: number): Promise<void>;
  /** Throws if a socket got anything but what the log contains after its cursor. */
  expectComplete(): Promise<void>;
  close(): Promise<void>;
}

const timeoutMs = 30_000;
const subscription = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';
/** The texts in the order they were relayed. */
const logSql = (after: string) => `
  SELECT message.body FROM outbox JOIN message ON message.id = (outbox.event ->> 'messageId')::uuid
  WHERE outbox.event ->> 'type' = 'message-added' AND outbox.sequence > ${after} ORDER BY outbox.sequence`;

const indexOf = (body: string) => Number(body.split(' ').at(-1));

export async function subscribeToTexts(
  databaseUrl: string,
  gatewayUrls: readonly string[],
  socketsPerGateway: number,
): Promise<TextSubscriptions> {
  const [{ last } = { last: '0' }] = await runSql<{ last: string }>(
    databaseUrl,
    'SELECT coalesce(max(sequence), 0)::text AS last FROM outbox',
  );
  const gateways = await Promise.all(gatewayUrls.map((url) => subscribeAt(url, socketsPerGateway)));
  const arrivals = gateways.flatMap((gateway) => gateway.arrivals);
  return {
    arrivals,
    async until(texts) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          const missing = texts - Math.min(...arrivals.map(({ size }) => size));
          reject(new Error(`${missing} of ${texts} texts did not arrive.`));
        }, timeoutMs);
      });
      const complete = Promise.all(gateways.map(({ crowd }) => crowd.until(texts * socketsPerGateway)));
      await Promise.race([timeout, complete]).finally(() => clearTimeout(timer));
    },
    async expectComplete() {
      const log = (await runSql<{ body: string }>(databaseUrl, logSql(last))).map(({ body }) => indexOf(body));
      for (const texts of arrivals) expectSameOrder([...texts.keys()], log);
    },
    close: endLater(async () => gateways.forEach(({ crowd }) => crowd.close())),
  };
}

async function subscribeAt(url: string, sockets: number) {
  const authorization = await authorizationOf(sellerId);
  const { eventCursor } = await askGraphql<{ eventCursor: string }>(url, '{ eventCursor }', authorization);
  const arrivals = Array.from({ length: sockets }, () => new Map<number, number>());
  const crowd = await openCrowd({
    url,
    size: sockets,
    tokens: [authorization.replace('Bearer ', '')],
    subscriptions: [subscription],
    variables: { after: eventCursor },
    onEach(socket, payload) {
      const { data } = (
        JSON.parse(payload.toString()) as { payload: { data: { messageAdded: { message: { body: string } } } } }
      ).payload;
      const text = indexOf(data.messageAdded.message.body);
      if (arrivals[socket]!.has(text)) throw new Error(`Text ${text} arrived twice.`);
      arrivals[socket]!.set(text, performance.now());
    },
  });
  return { arrivals, crowd };
}

function expectSameOrder(texts: readonly number[], log: readonly number[]): void {
  const wrong = log.findIndex((text, n) => texts[n] !== text);
  if (texts.length !== log.length || wrong >= 0)
    throw new Error(`A socket got ${texts.length} of ${log.length} texts; the first difference is at ${wrong + 1}.`);
}
