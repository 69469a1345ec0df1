import { askApi } from '@patchbay/carriers';
import { installationProof } from '@patchbay/persistence';
import type { Config } from '@patchbay/service-kit';
import { randomBytes } from 'node:crypto';
import { type CheckResult, systemResult } from './findings';

const area = 'public URL';

/**
 * Asks the public address as a carrier would, and has it prove that it belongs to this installation. That is null if no
 * program has started with its database, so what answers has another one. It is undefined if the database cannot be asked:
 * then it can only be seen that a Patchbay answers.
 */
export async function checkPublicUrl(
  { publicWebhookUrl, demo }: Config,
  installation: string | null | undefined,
): Promise<CheckResult[]> {
  if (publicWebhookUrl === undefined) return demo ? [] : [systemResult(area, 'PUBLIC_URL_NOT_SET')];
  const challenge = randomBytes(16).toString('hex');
  const url = `${publicWebhookUrl}/webhooks/-/installation?challenge=${challenge}`;
  const answer = await askApi({ url, headers: {} }, new AbortController().signal);
  if (answer.kind === 'failed')
    return [
      answer.why === 'unusable'
        ? systemResult(area, 'PUBLIC_URL_NOT_OURS', {
            message: `What answers at PUBLIC_WEBHOOK_URL is not the ingress. ${answer.reason}`,
          })
        : systemResult(area, 'PUBLIC_URL_UNREACHABLE', {
            message: `Nothing usable answers at PUBLIC_WEBHOOK_URL. ${answer.reason}`,
          }),
    ];
  const { status, fields } = answer;
  if (status !== 200 || fields.app !== 'patchbay')
    return [
      systemResult(area, 'PUBLIC_URL_NOT_OURS', {
        message: `What answers at PUBLIC_WEBHOOK_URL is not the ingress of this version (status ${status}).`,
      }),
    ];
  if (installation === undefined)
    return [systemResult(area, 'PUBLIC_URL_OK', { message: 'An ingress answers at PUBLIC_WEBHOOK_URL.' })];
  const isOurs = installation !== null && fields.proof === installationProof(installation, challenge);
  return [systemResult(area, isOurs ? 'PUBLIC_URL_OK' : 'PUBLIC_URL_OF_ANOTHER')];
}
