import type { Carrier, SendAnswer } from '@patchbay/messaging';
import { request } from 'undici';
import { createStandardWebhooksCarrier } from '../standard-webhooks/create-carrier';
import { problemOf } from '../problems';
import { simulatorFinding } from './findings';
import { createReport } from '../status-report';

/**
 * The built-in carrier for trials and tests. It sends to the simulated network over HTTP, like any other carrier. As with
 * most of them, two sends of one text are two texts on the customer's phone.
 */
export function createSimulatorCarrier(options: { readonly secret: string; readonly networkUrl: string }): Carrier {
  const carrier = createStandardWebhooksCarrier({
    name: 'simulator',
    secrets: [options.secret],
    sendUrl: `${options.networkUrl}/simulator/sends`,
    repetitionsAreOne: false,
  });
  return {
    ...carrier,
    ask: ({ messageId }, signal) => askNetwork(options.networkUrl, messageId, signal),
    check: () => Promise.resolve({ findings: [simulatorFinding('SIMULATOR_NOTHING_TO_CHECK')], clockAheadMs: null }),
  };
}

const askTimeoutMs = 5_000;

async function askNetwork(networkUrl: string, messageId: string, signal: AbortSignal): Promise<SendAnswer> {
  try {
    const limits = { headersTimeout: askTimeoutMs, bodyTimeout: askTimeoutMs, signal };
    const { statusCode, body } = await request(`${networkUrl}/simulator/sends?messageId=${messageId}`, limits);
    const answer = (await body.json()) as {
      send: { id: string; status: 'sent' | 'delivered' | 'undelivered'; errorCode?: string } | null;
    };
    if (statusCode !== 200) return { kind: 'no-answer', reason: `status ${statusCode}` };
    if (answer.send === null) return { kind: 'not-sent' };
    const { id, status, errorCode } = answer.send;
    const report = { carrierMessageId: id, messageId, status, word: status };
    return { kind: 'status', report: createReport(report, () => problemOf(errorCode ?? '')) };
  } catch (error) {
    return { kind: 'no-answer', reason: (error as Error).message };
  }
}
