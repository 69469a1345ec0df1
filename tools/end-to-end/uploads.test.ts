import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { request } from 'node:http';
import { fillCompany, numbers } from './fill-company';
import { readMetrics } from './read-metrics';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Upload {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}
interface UserError {
  readonly code: string;
  readonly path: readonly string[] | null;
}
interface Sent {
  readonly message: { readonly id: string; readonly status: string; readonly media: readonly MediaFile[] } | null;
  readonly userErrors: readonly UserError[];
}
interface MediaFile {
  readonly url: string;
  readonly contentType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly fileName: string;
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const card = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maya\r\nEND:VCARD\r\n');

describe('an upload', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let ben: GraphqlClient;
  let record: string;
  let phoneNumbers: { readonly id: string; readonly number: string }[];
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    [ana, ben] = await Promise.all([patchbay.as('ana'), patchbay.as('ben')]);
    const { records } = await ana.run<{ records: { edges: { node: { id: string } }[] } }>(
      '{ records(search: "Maya") { edges { node { id } } } }',
    );
    record = records.edges[0]!.node.id;
    ({ phoneNumbers } = await ana.run<{ phoneNumbers: typeof phoneNumbers }>('{ phoneNumbers { id number } }'));
  });
  afterAll(() => patchbay.close());

  const create = (client: GraphqlClient, fileName: string, contentType: string, bytes: number) =>
    client
      .run<{ createUpload: { upload: Upload | null; userErrors: readonly UserError[] } }>(
        `mutation ($input: UploadInput!) { createUpload(input: $input) {
           upload { id url method headers { name value } } userErrors { code path } } }`,
        { input: { fileName, contentType, bytes } },
      )
      .then(({ createUpload }) => createUpload);
  const put = async ({ url, method, headers }: Upload, body: Buffer) => {
    const response = await fetch(new URL(url, patchbay.gatewayUrl), {
      method,
      headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
      body: new Uint8Array(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const announce = async (body: Buffer, client = ana, fileName = 'bean.png') => {
    const { upload, userErrors } = await create(client, fileName, 'image/png', body.length);
    expect(userErrors).toEqual([]);
    return upload!;
  };
  const uploaded = async (body = pixel, client = ana, fileName = 'bean.png') => {
    const upload = await announce(body, client, fileName);
    expect((await put(upload, body)).status).toBe(201);
    return upload.id;
  };
  const idOf = (number: string) => phoneNumbers.find((one) => one.number === number)!.id;
  const send = (client: GraphqlClient, input: Record<string, unknown>) =>
    client
      .run<{ sendMessage: Sent }>(
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
           message { id status media { url contentType size width height fileName } } userErrors { code path } } }`,
        { input: { recordId: record, phoneNumberId: idOf(numbers.ana), ...input } },
      )
      .then(({ sendMessage }) => sendMessage);
  const rows = () => patchbay.database.query<{ state: string }>('SELECT state FROM stored_file ORDER BY created_at');

  test('is sent as a picture that fits, which the carrier fetches, and is shown', async () => {
    const upload = await announce(pixel);
    expect(upload).toMatchObject({ method: 'PUT', headers: [{ name: 'content-type', value: 'image/png' }] });
    expect(await put(upload, pixel)).toEqual({
      status: 201,
      body: { contentType: 'image/png', bytes: pixel.length, width: 1, height: 1 },
    });
    const input = { body: 'Look', uploadIds: [upload.id, await uploaded(card, ana, 'maya.vcf')], idempotencyKey: 'k1' };
    const { message, userErrors } = await send(ana, input);
    expect(userErrors).toEqual([]);
    expect(message?.media).toMatchObject([
      { contentType: 'image/png', size: pixel.length, width: 1, height: 1, fileName: 'bean.png' },
      { contentType: 'text/vcard', size: card.length, width: null, fileName: 'maya.vcf' },
    ]);
    const sent = await waitFor(() => patchbay.carrier.sends.find(({ text }) => text === 'Look'));
    const [picture, vcard] = await Promise.all(sent.mediaUrls.map((url) => fetch(url)));
    expect(sent.mediaUrls[0]).toMatch(/\/files\/.*\/file\.png$/);
    expect(
      Buffer.from(await picture!.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(Object.fromEntries(vcard!.headers)).toMatchObject({
      'content-type': 'text/vcard',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(Buffer.from(await vcard!.arrayBuffer())).toEqual(card);

    const shown = await fetch(new URL(message!.media[0]!.url, patchbay.gatewayUrl));
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pixel);
    const download = await fetch(new URL(message!.media[1]!.url, patchbay.gatewayUrl), {
      headers: { range: 'bytes=0-10' },
    });
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="maya.vcf"');
    expect([download.status, await download.text()]).toEqual([206, 'BEGIN:VCARD']);

    // The same call again is the same text, and another one cannot have the file.
    expect((await send(ana, input)).message?.id).toBe(message!.id);
    expect((await send(ana, { ...input, idempotencyKey: 'k2' })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['uploadIds', '0'] },
      { code: 'NOT_FOUND', path: ['uploadIds', '1'] },
    ]);
    const metrics = await readMetrics(patchbay.ingressUrl);
    expect(metrics.get('patchbay_public_files_total{outcome="sent"}')).toBe(2);
  });

  test('is sent once, even by calls at the same time', async () => {
    const uploadIds = [await uploaded()];
    const answers = await Promise.all([1, 2, 3].map((n) => send(ana, { body: `Twice ${n}`, uploadIds })));
    expect(answers.filter(({ message }) => message !== null)).toHaveLength(1);
  });

  test('belongs to who created it, and is there before it is sent', async () => {
    const waiting = await announce(pixel);
    expect((await send(ana, { uploadIds: [waiting.id] })).userErrors).toEqual([
      { code: 'UPLOAD_NOT_READY', path: ['uploadIds', '0'] },
    ]);
    const [foreign, own] = [await uploaded(pixel, ben), await uploaded()];
    expect((await send(ana, { uploadIds: [foreign] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await send(ana, { uploadIds: [own, own] })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect((await send(ana, { uploadIds: ['nonsense'] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await send(ana, { uploadIds: Array.from({ length: 11 }, () => own) })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['uploadIds'] },
    ]);
    expect((await send(ana, { uploadIds: [own] })).userErrors).toEqual([]);
  });

  test('is what its bytes are', async () => {
    const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60)]);
    for (const body of [
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.from(`MZ${'\0'.repeat(60)}`, 'latin1'),
      Buffer.from('#!/bin/sh\nrm -rf /\n'),
      zip,
    ]) {
      const upload = await announce(body);
      expect(await put(upload, body)).toMatchObject({
        status: 415,
        body: { error: expect.stringContaining('picture') },
      });
      expect((await send(ana, { uploadIds: [upload.id] })).userErrors).toMatchObject([{ code: 'UPLOAD_NOT_READY' }]);
    }
    const { upload } = await create(ana, 'a.html', 'text/html', pixel.length);
    expect(await put(upload!, pixel)).toMatchObject({ status: 201, body: { contentType: 'image/png' } });
  });

  test('takes its bytes once, at its own address, and exactly as many as announced', async () => {
    const upload = await announce(pixel);
    const changed = (from: RegExp, to: string) => ({ ...upload, url: upload.url.replace(from, to) });
    expect((await put(changed(/bytes=\d+/, 'bytes=5'), pixel)).status).toBe(403);
    expect((await put(changed(/until=\d+/, 'until=9999999999'), pixel)).status).toBe(403);
    expect((await put(changed(/uploads\/[^?]+/, 'uploads/..%2F..%2Fetc%2Fpasswd'), pixel)).status).toBe(403);
    expect((await put(upload, pixel.subarray(1))).status).toBe(400);
    expect((await put(upload, Buffer.concat([pixel, pixel]))).status).toBe(400);
    const both = await Promise.all([put(upload, pixel), put(upload, pixel)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
    expect((await put(upload, pixel)).status).toBe(410);
    const old = await announce(pixel);
    await patchbay.database.query(
      "UPDATE stored_file SET created_at = now() - interval '11 minutes' WHERE state = 'WAITING'",
    );
    expect((await put(old, pixel)).status).toBe(410);
    await patchbay.database.query("UPDATE stored_file SET created_at = now() WHERE state = 'WAITING'");
  });

  test('that breaks off can be sent again', async () => {
    const picture = Buffer.concat([pixel, Buffer.alloc(400_000)]);
    const upload = await announce(picture);
    const url = new URL(upload.url, patchbay.gatewayUrl);
    const breaking = request(url, { method: 'PUT', headers: { 'content-length': picture.length } });
    breaking.on('error', () => undefined);
    breaking.write(picture.subarray(0, 300_000));
    await waitFor(async () => (await rows()).some(({ state }) => state === 'RECEIVING'));
    breaking.destroy();
    await waitFor(async () => !(await rows()).some(({ state }) => state === 'RECEIVING'));
    expect((await put(upload, picture)).status).toBe(201);
  });

  test('has limits', async () => {
    const codes = async (...given: Parameters<typeof create>) =>
      (await create(...given)).userErrors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`);
    expect(await codes(ana, 'a.png', 'image/png', 11 * 1024 * 1024)).toEqual(['FILE_TOO_LARGE bytes']);
    expect(await codes(ana, '../..', 'image', 0)).toEqual([
      'INVALID_INPUT fileName',
      'INVALID_INPUT contentType',
      'INVALID_INPUT bytes',
    ]);
    const [before] = await patchbay.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM stored_file JOIN app_user ON app_user.id = owner_id
       WHERE external_id = 'ben' AND message_id IS NULL`,
    );
    for (let n = before!.count; n < 50; n += 1) await announce(pixel, ben);
    expect(await codes(ben, 'a.png', 'image/png', 1)).toEqual(['TOO_MANY_UPLOADS ']);
  });

  test('goes nowhere that takes no files', async () => {
    const setCarrier = (provider: string) =>
      patchbay.admin.run(
        `mutation { upsertPhoneNumbers(input: [{ number: "${numbers.west}", name: "West", provider: ${provider}, owner: { teamExternalId: "west" } }]) { updated } }`,
      );
    await setCarrier('TELESIGN');
    const input = { uploadIds: [await uploaded()], phoneNumberId: idOf(numbers.west) };
    expect((await send(ana, input)).userErrors).toEqual([{ code: 'MEDIA_NOT_SUPPORTED', path: ['uploadIds'] }]);
    await setCarrier('VONAGE');
    const two = [...input.uploadIds, await uploaded(card)];
    expect((await send(ana, { ...input, uploadIds: two })).userErrors).toEqual([
      { code: 'MEDIA_NOT_SUPPORTED', path: ['uploadIds'] },
    ]);
    // Nothing was stored, and it can be sent from another number.
    expect((await send(ana, { ...input, phoneNumberId: idOf(numbers.ana) })).userErrors).toEqual([]);
  });

  test('has addresses for carriers that nobody can guess', async () => {
    await send(ana, { body: 'Public', uploadIds: [await uploaded()] });
    const sent = await waitFor(() => patchbay.carrier.sends.find(({ text }) => text === 'Public'));
    const url = sent.mediaUrls[0]!;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/.(?=[^/]{42}\/file\.)/, '_'))).status).toBe(404);
    expect((await fetch(url.replace(/\/files\/./, '/files/_'))).status).toBe(404);
  });
});
