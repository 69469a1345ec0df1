import { type ApiRequest, type ApiResponse, type CarrierApi, startCarrierApi } from './carrier-api';

/** A number of the account, as Twilio's API shows it. */
export interface TwilioApiNumber {
  readonly sid: string;
  readonly phone_number: string;
  readonly friendly_name: string;
  sms_url: string;
  sms_method: string;
  sms_application_sid: string;
  readonly capabilities: { readonly sms: boolean; readonly mms: boolean; readonly voice: boolean };
}

export interface TwilioApiService {
  readonly sid: string;
  readonly friendly_name: string;
  readonly inbound_request_url: string | null;
  readonly inbound_method: string;
  readonly use_inbound_webhook_on_number: boolean;
  readonly us_app_to_person_registered: boolean;
  /** SIDs of the numbers in it. */
  readonly numbers: readonly string[];
}

/** An account with Twilio that tests can change. */
export interface TwilioApiState {
  status: string;
  type: string;
  numbers: TwilioApiNumber[];
  services: TwilioApiService[];
  /** By SID. */
  applications: Record<string, { readonly sms_url: string; readonly sms_method: string }>;
  /** SIDs of toll-free numbers. */
  verified: string[];
  /** Of lists. */
  pageSize: number;
  /** Of the API for Messaging Services. */
  servicesStatus: number;
}

export interface TwilioApi extends CarrierApi {
  readonly account: TwilioApiState;
}

export const twilioNumber = (
  phoneNumber: string,
  changes: Partial<Omit<TwilioApiNumber, 'phone_number' | 'sid'>> = {},
): TwilioApiNumber => ({
  sid: `PN${phoneNumber.slice(1)}`,
  phone_number: phoneNumber,
  friendly_name: `Number ${phoneNumber}`,
  ...{ sms_url: '', sms_method: 'POST', sms_application_sid: '' },
  capabilities: { sms: true, mms: true, voice: true },
  ...changes,
});

const notFound: ApiResponse = { status: 404, json: { code: 20404, message: 'Not found', status: 404 } };

/** The parts of Twilio's API that are about an account, on this machine: the older one, and the one for messaging. */
export async function startTwilioApi(credentials: {
  readonly accountSid: string;
  readonly authToken: string;
}): Promise<TwilioApi> {
  const { accountSid, authToken } = credentials;
  const account: TwilioApiState = {
    ...{ status: 'active', type: 'Full', numbers: [], services: [], applications: {}, verified: [] },
    ...{ pageSize: 50, servicesStatus: 200 },
  };
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const api = await startCarrierApi((request) =>
    request.authorization === expected
      ? answer(account, accountSid, request)
      : { status: 401, json: { code: 20003, message: 'Authenticate', status: 401 } },
  );
  return Object.assign(api, { account });
}

function answer(account: TwilioApiState, accountSid: string, request: ApiRequest): ApiResponse {
  const core = `/2010-04-01/Accounts/${accountSid}`;
  const { path } = request;
  if (path === `${core}.json`)
    return { status: 200, json: { sid: accountSid, status: account.status, type: account.type } };
  if (path === `${core}/IncomingPhoneNumbers.json`) return listNumbers(account, request);
  if (path.startsWith(`${core}/IncomingPhoneNumbers/`)) return update(account, path.split('/').at(-1)!, request);
  const application = account.applications[/\/Applications\/(\w+)\.json$/.exec(path)?.[1] ?? ''];
  if (application !== undefined) return { status: 200, json: application };
  if (path.startsWith('/v1/') && account.servicesStatus !== 200)
    return { status: account.servicesStatus, json: { code: 20003, message: 'No', status: account.servicesStatus } };
  if (path === '/v1/Services')
    return listOf(
      'services',
      account.services.map(({ numbers: _, ...service }) => service),
    );
  if (path === '/v1/Tollfree/Verifications')
    return listOf(
      'verifications',
      account.verified.map((sid) => ({ status: 'TWILIO_APPROVED', tollfree_phone_number_sid: sid })),
    );
  const service = account.services.find(({ sid }) => path === `/v1/Services/${sid}/PhoneNumbers`);
  return service === undefined
    ? notFound
    : listOf(
        'phone_numbers',
        service.numbers.map((sid) => ({ sid })),
      );
}

function listNumbers({ numbers, pageSize }: TwilioApiState, { path, query }: ApiRequest): ApiResponse {
  const page = Number(query.get('Page') ?? 0);
  const end = (page + 1) * pageSize;
  return {
    status: 200,
    json: {
      incoming_phone_numbers: numbers.slice(page * pageSize, end),
      next_page_uri: end < numbers.length ? `${path}?PageSize=${pageSize}&Page=${page + 1}` : null,
    },
  };
}

const listOf = (key: string, items: readonly unknown[]): ApiResponse => ({
  status: 200,
  json: { [key]: items, meta: { key, next_page_url: null } },
});

function update({ numbers }: TwilioApiState, file: string, { method, form }: ApiRequest): ApiResponse {
  const number = numbers.find(({ sid }) => `${sid}.json` === file);
  if (number === undefined || method !== 'POST') return notFound;
  number.sms_url = form.get('SmsUrl') ?? number.sms_url;
  number.sms_method = form.get('SmsMethod') ?? number.sms_method;
  number.sms_application_sid = form.get('SmsApplicationSid') ?? number.sms_application_sid;
  return { status: 200, json: number };
}
