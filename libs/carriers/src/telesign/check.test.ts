import { startCarrierApi } from '@patchbay/testkit';
import { createHash } from 'node:crypto';
import { describeAccountCheck, codesOf, ourNumber } from '../account-check.contract';
import { telesignAuthorization } from './signature';
import { createTelesignCarrier } from './telesign-carrier';

const customerId = 'FFFFFFFF-EEEE-DDDD-1234-AB1234567890';
const apiKey = Buffer.from('the key of an account with TeleSign').toString('base64');

/** As TeleSign does it: who cannot sign learns nothing else; who can learns that there is no such text. */
const start = (status = 404) =>
  startCarrierApi(({ method, path, authorization, headers }) => {
    const expected = telesignAuthorization(customerId, apiKey, {
      ...{ method: method as 'GET', contentType: '', body: '', resource: path },
      ...{ date: String(headers.date), nonce: String(headers['x-ts-nonce']) },
    });
    return authorization === expected
      ? { status, json: { errors: [{ code: -60_001, description: 'Transaction not found' }], status: null } }
      : { status: 401, json: { errors: [{ code: -30_006, description: 'Invalid signature.' }] } };
  });

const create = (apiUrl: string, key = apiKey, webhookUrl = 'https://hooks.example.com') =>
  createTelesignCarrier({ customerId, apiKey: key, apiUrl, webhookUrl });

describeAccountCheck({
  name: 'telesign',
  prefix: 'TELESIGN',
  start: () => start(),
  create,
  secrets: [apiKey, createHash('sha256').update(apiKey).digest('base64')],
});

describe('a check of an account with TeleSign', () => {
  test.each([
    [[ourNumber], false, ['TELESIGN_CALLBACK_BY_HAND', 'TELESIGN_CREDENTIALS_OK', 'TELESIGN_NUMBERS_BY_HAND']],
    // Its own call is the proof that no API gives.
    [[ourNumber], true, ['TELESIGN_CREDENTIALS_OK', 'TELESIGN_NUMBERS_BY_HAND']],
    [[], true, ['TELESIGN_CREDENTIALS_OK']],
  ])('says what to look at by hand: with %j, called: %s', async (numbers, wasCalled, codes) => {
    const api = await start();
    const answer = await create(api.url).check!({ numbers, wasCalled }, AbortSignal.timeout(20_000));
    await api.close();
    expect(codesOf(answer)).toEqual(codes);
    expect(answer.findings.filter(({ severity }) => severity !== 'OK').every(({ advice }) => advice !== null)).toBe(
      true,
    );
  });

  test('tells wrong credentials from an account that may not send', async () => {
    const api = await start(403);
    const answer = await create(api.url).check!({ numbers: [], wasCalled: true }, AbortSignal.timeout(20_000));
    await api.close();
    expect(codesOf(answer)).toEqual(['TELESIGN_ACCESS_REFUSED']);
  });

  test('lists and connects no numbers, because TeleSign has no API for it', () => {
    const { listNumbers, connectNumbers } = create('https://rest.example');
    expect([listNumbers, connectNumbers]).toEqual([undefined, undefined]);
  });
});
