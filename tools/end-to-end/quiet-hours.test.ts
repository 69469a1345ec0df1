import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Sent {
  message: { id: string; status: string; sendAt: string | null } | null;
  userErrors: { code: string; message: string; path: string[] | null; earliestSendAt: string | null }[];
}

/** Maya's number is in Chicago. */
const customersZone = 'America/Chicago';
const clockThere = (msFromNow: number) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: customersZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.now() + msFromNow);
const hour = 3_600_000;

describe('quiet hours', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let base: { recordId: string; phoneNumberId: string };
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    base = await findAnaAndMaya(ana);
  });
  afterEach(() => patchbay.close());

  const setHours = async (quietHours: unknown) =>
    (
      await patchbay.admin.run<{
        upsertPhoneNumbers: { updated: number; userErrors: { path: string[]; message: string }[] };
      }>(
        'mutation ($input: [PhoneNumberInput!]!) { upsertPhoneNumbers(input: $input) { updated userErrors { path message } } }',
        {
          input: [
            { number: numbers.ana, name: 'Ana', provider: 'GENERIC', owner: { userExternalId: 'ana' }, quietHours },
          ],
        },
      )
    ).upsertPhoneNumbers;
  const send = async (input: Record<string, unknown>) =>
    (
      await ana.run<{ sendMessage: Sent }>(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id status sendAt } userErrors { code message path earliestSendAt } } }',
        { input: { ...base, ...input } },
      )
    ).sendMessage;
  const nowQuiet = () => ({ from: clockThere(-hour), until: clockThere(hour), timeZone: 'Asia/Tokyo' });

  test('refuse a text by the customer’s local time, and say when it may be sent', async () => {
    const hours = nowQuiet();
    await setHours(hours);
    const { phoneNumbers } = await ana.run<{ phoneNumbers: { number: string; quietHours: unknown }[] }>(
      '{ phoneNumbers { number quietHours { from until timeZone } } }',
    );
    expect(phoneNumbers).toContainEqual({ number: numbers.ana, quietHours: hours });

    const { message, userErrors } = await send({ body: 'Too late' });
    expect(message).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'QUIET_HOURS', path: null }]);
    const earliest = new Date(userErrors[0]?.earliestSendAt ?? '').getTime();
    expect(Math.abs(earliest - Date.now() - hour)).toBeLessThan(2 * 60_000);
    const { previewMessage } = await ana.run<{ previewMessage: { userErrors: { code: string }[] } }>(
      'query ($input: SendMessageInput!) { previewMessage(input: $input) { userErrors { code } } }',
      { input: { ...base, body: 'Too late' } },
    );
    expect(previewMessage.userErrors).toMatchObject([{ code: 'QUIET_HOURS' }]);

    const scheduled = await send({ body: 'Still too late', sendAt: new Date(Date.now() + hour / 2).toISOString() });
    expect(scheduled.userErrors).toMatchObject([{ code: 'QUIET_HOURS', path: ['sendAt'] }]);
    expect((await send({ body: 'Then', sendAt: userErrors[0]?.earliestSendAt })).message).toMatchObject({
      status: 'SCHEDULED',
    });
    expect(patchbay.carrier.sends).toEqual([]);
  });

  test('let a text wait if its sender agrees', async () => {
    await setHours(nowQuiet());
    const { message, userErrors } = await send({ body: 'When you wake', deferInQuietHours: true });
    expect(userErrors).toEqual([]);
    expect(message?.status).toBe('SCHEDULED');
    expect(Math.abs(new Date(message?.sendAt ?? '').getTime() - Date.now() - hour)).toBeLessThan(2 * 60_000);
  });

  test('also apply when a user sends a text again', async () => {
    await send({ body: 'Our offer', sendAt: new Date(Date.now() + 60_000).toISOString() });
    await patchbay.text(customers.maya, numbers.ana, 'Not interested, bye');
    await waitFor(async () => {
      const found = await patchbay.database.query<{ id: string }>(
        "UPDATE message SET send_at = now() WHERE needs_attention AND body = 'Our offer' RETURNING id",
      );
      return found.length > 0;
    });
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { messages: { edges: { node: { id: string; body: string } }[] } } }[] };
    }>('{ conversations { edges { node { messages { edges { node { id body } } } } } } }');
    const { id } = conversations.edges
      .flatMap(({ node }) => node.messages.edges)
      .find(({ node }) => node.body === 'Our offer')!.node;
    const resend = async () =>
      (
        await ana.run<{ resendMessage: Sent }>(
          'mutation ($id: ID!) { resendMessage(id: $id) { message { id status sendAt } userErrors { code message path earliestSendAt } } }',
          { id },
        )
      ).resendMessage;
    await setHours(nowQuiet());
    const { userErrors } = await resend();
    expect(userErrors).toMatchObject([{ code: 'QUIET_HOURS', path: ['id'] }]);
    expect(Math.abs(new Date(userErrors[0]?.earliestSendAt ?? '').getTime() - Date.now() - hour)).toBeLessThan(
      2 * 60_000,
    );
    await setHours(null);
    await patchbay.database.query("DELETE FROM job WHERE name = 'deliver-message'");
    expect((await resend()).userErrors).toEqual([]);
    await waitFor(() => patchbay.carrier.sends.length === 1);
  });

  test('do not apply during the day, or if the number has none', async () => {
    await setHours({ from: clockThere(2 * hour), until: clockThere(3 * hour), timeZone: 'Asia/Tokyo' });
    expect((await send({ body: 'By day', deferInQuietHours: true })).message).toMatchObject({
      status: 'QUEUED',
      sendAt: null,
    });
    // They are checked again when it leaves.
    await waitFor(() => patchbay.carrier.sends.length === 1);
    await setHours(nowQuiet());
    await setHours(null);
    expect((await send({ body: 'At any hour' })).userErrors).toEqual([]);
    await waitFor(() => patchbay.carrier.sends.length === 2);
  });

  test.each([
    [{ from: '21:00', until: '21:00', timeZone: 'UTC' }, 'until'],
    [{ from: '9pm', until: '08:00', timeZone: 'UTC' }, 'from'],
    [{ from: '21:00', until: '08:00', timeZone: 'Nowhere' }, 'timeZone'],
  ])('of %j are refused with a reason', async (hours, field) => {
    expect(await setHours(hours)).toMatchObject({ updated: 0, userErrors: [{ path: ['0', 'quietHours', field] }] });
  });
});
