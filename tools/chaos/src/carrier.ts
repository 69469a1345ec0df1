import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type HookOptions, postHook } from './load/post-hook';
import type { CarrierLog, Report } from './observations';
import { chanceOf } from './random';
import { isSigned } from './signature';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** What the carrier does with every text, instead of what it usually does. */
export type Mood = 'usual' | 'away' | 'slow' | 'failing';

export interface FakeCarrier {
  readonly sendUrl: string;
  readonly log: CarrierLog;
  /** What it did wrong, with how often. */
  readonly faults: Map<string, number>;
  mood: Mood;
  /** How long a slow answer takes. */
  slowMs: number;
  /** Sends that wait for a slow answer. */
  readonly waiting: () => number;
  /** Whom it reports to. Before that, it takes no texts. */
  reportTo(hooks: HookOptions): void;
  /** Reports that were not acknowledged yet. */
  readonly openReports: () => number;
  close(): void;
}

interface Wanted {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What a text meets, by chance, but the same in every run with the same seed. */
type Fate = 'refused' | 'busy' | 'fails after' | 'hangs up' | 'usual';

/**
 * A carrier with the faults of real ones. It sends two requests with one `webhook-id` once, as the generic carrier promises,
 * and reports on every text until the report is acknowledged.
 */
export async function startCarrier(port: number, secret: Buffer, seed: number): Promise<FakeCarrier> {
  const log = { taken: [], refused: [], reports: [] } as {
    taken: CarrierLog['taken'][number][];
    refused: string[];
    reports: Changing<CarrierLog['reports'][number]>[];
  };
  const ids = new Set<string>();
  const refused = new Set<string>();
  const met = new Set<string>();
  const faults = new Map<string, number>();
  let hooks: HookOptions | undefined;
  let waiting = 0;
  let openReports = 0;

  const note = (fault: string) => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const report = async (body: string, id: string, status: Report) => {
    if (hooks === undefined) return;
    const entry = { eventId: `report-${log.reports.length}`, body, status, acknowledgedAt: null as number | null };
    log.reports.push(entry);
    openReports += 1;
    const data = { id, status, ...(status === 'undelivered' ? { errorCode: '30005' } : {}) };
    const isTwice = chanceOf(seed, 'twice', body, status) < 0.02;
    entry.acknowledgedAt = await postHook(hooks, entry.eventId, { type: 'message.status', data }, log.reports.length);
    if (isTwice) await postHook(hooks, entry.eventId, { type: 'message.status', data });
    openReports -= 1;
  };
  const reportAll = async (body: string, id: string) => {
    const chance = chanceOf(seed, 'end', body);
    const last = chance < 0.9 ? 'delivered' : chance < 0.97 ? 'undelivered' : 'failed';
    // Some reports come before the answer to the send, and some in the wrong order.
    await pause(chanceOf(seed, 'early', body) < 0.05 ? 0 : 100 + 300 * chance);
    if (chanceOf(seed, 'order', body) < 0.02) {
      await report(body, id, last);
      await report(body, id, 'sent');
    } else {
      await report(body, id, 'sent');
      await pause(200 * chance);
      await report(body, id, last);
    }
  };
  const take = (webhookId: string, { from, to, text }: Wanted): string => {
    const id = `carrier-${webhookId}`;
    if (ids.has(webhookId)) return id;
    ids.add(webhookId);
    log.taken.push({ id: webhookId, body: text, from, to });
    void reportAll(text, id);
    return id;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await read(request);
    const answer = (status: number, content: unknown, headers = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
    if (!isSigned(secret, request.headers, body)) {
      note('unsigned request');
      return answer(403, {});
    }
    const webhookId = String(request.headers['webhook-id']);
    const wanted = JSON.parse(body) as Wanted;
    const fate = carrier.mood === 'usual' || carrier.mood === 'slow' ? fateOf(seed, wanted.text, met) : 'usual';
    if (fate === 'refused') {
      if (!refused.has(wanted.text)) log.refused.push(wanted.text);
      refused.add(wanted.text);
      return answer(400, { errorCode: '30006' });
    }
    if (fate !== 'usual') note(fate);
    if (fate === 'busy') return answer(429, {}, { 'retry-after': '1' });
    if (carrier.mood === 'away') {
      note('away');
      return void request.socket.destroy();
    }
    if (carrier.mood === 'failing') {
      note('failing');
      return answer(503, {});
    }
    const id = take(webhookId, wanted);
    if (fate === 'fails after') return answer(500, {});
    if (fate === 'hangs up') return void request.socket.destroy();
    if (carrier.mood === 'slow') {
      note('slow');
      waiting += 1;
      await pause(carrier.slowMs);
      waiting -= 1;
    }
    answer(200, { id });
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const carrier: FakeCarrier = {
    sendUrl: `http://127.0.0.1:${port}/send`,
    log,
    faults,
    mood: 'usual',
    slowMs: 25_000,
    waiting: () => waiting,
    reportTo: (given) => (hooks = given),
    openReports: () => openReports,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return carrier;
}

/** A text meets its fault once; the next attempt goes well. A refusal is for good. */
function fateOf(seed: number, text: string, met: Set<string>): Fate {
  const chance = chanceOf(seed, 'fate', text);
  if (chance < 0.01) return 'refused';
  if (chance > 0.05 || met.has(text)) return 'usual';
  met.add(text);
  return chance < 0.025 ? 'busy' : chance < 0.04 ? 'fails after' : 'hangs up';
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
