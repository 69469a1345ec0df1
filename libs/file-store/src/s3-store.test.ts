import type { FileStore } from '@patchbay/messaging';
import { AwsV4Signer } from 'aws4fetch';
import { randomUUID } from 'node:crypto';
import { describeFileStore } from './file-store.contract';
import { S3StandIn, signatureOf } from './s3-stand-in.testing';
import { createS3Store } from './s3-store';

const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const { signal } = new AbortController();
const standIn = new S3StandIn(keys.secretAccessKey);
let endpoint: string;
beforeAll(async () => {
  endpoint = await standIn.listen();
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  standIn.close();
});
const stores: ReturnType<typeof createS3Store>[] = [];
const open = (more: Partial<Parameters<typeof createS3Store>[0]> = {}): FileStore => {
  const store = createS3Store({ bucket: 'texts', region: 'eu-central-1', endpoint, isDirect: false, ...keys, ...more });
  stores.push(store);
  return store;
};

describeFileStore('in a bucket', () => open());

/** The examples of Amazon's description of signatures. */
describe('a request', () => {
  const example = { ...keys, service: 's3', region: 'us-east-1', datetime: '20130524T000000Z' };

  it('is signed as Amazon says', async () => {
    const signed = await new AwsV4Signer({
      ...{ ...example, url: 'https://examplebucket.s3.amazonaws.com/test.txt', allHeaders: true },
      headers: {
        range: 'bytes=0-9',
        'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    }).sign();
    const expected = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
    const headers = {
      ...Object.fromEntries(signed.headers),
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
    };
    expect(headers).toHaveProperty('authorization', expect.stringContaining(expected));
    const query = new URLSearchParams();
    expect(signatureOf({ method: 'GET', path: '/test.txt', query, headers }, keys.secretAccessKey)).toBe(expected);
  });

  it('is signed in its address as Amazon says', async () => {
    const { url } = await new AwsV4Signer({
      ...{ ...example, signQuery: true },
      url: 'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Expires=86400',
    }).sign();
    const expected = 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
    expect(url.searchParams.get('X-Amz-Signature')).toBe(expected);
    const headers = { host: 'examplebucket.s3.amazonaws.com' };
    const request = { method: 'GET', path: '/test.txt', query: url.searchParams, headers };
    expect(signatureOf(request, keys.secretAccessKey)).toBe(expected);
  });
});

describe('a bucket', () => {
  it('says why it refuses', async () => {
    const store = open({ secretAccessKey: 'another one' });
    await expect(store.get(`files/${randomUUID()}`, signal)).rejects.toThrow('403 (SignatureDoesNotMatch)');
  });

  it('takes a file from a client once, of the announced size and type', async () => {
    const key = `incoming/${randomUUID()}`;
    const file = { size: 3, contentType: 'image/png' };
    expect(open().signUpload).toBeUndefined();
    const { url, headers } = await open({ isDirect: true }).signUpload!(key, file);
    const put = (body: string, more: Record<string, string> = {}) =>
      fetch(url, { method: 'PUT', headers: { ...headers, ...more }, body }).then(({ status }) => status);
    expect(await put('four')).toBe(403);
    expect(await put('one', { 'content-type': 'text/html' })).toBe(403);
    expect(await put('one', { 'if-none-match': 'x' })).toBe(403);
    expect(await put('one')).toBe(200);
    expect(await put('two')).toBe(412);
    expect(standIn.files.get(`/texts/${key}`)?.body.toString()).toBe('one');
  });
});
