import { AddressRefused, createLookup, isPublicAddress, networksOf } from './networks';

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'localhost',
  '127.1.example',
  '',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.32.0.1', '::ffff:8.8.8.8', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

describe('networks', () => {
  const isInside = networksOf(['10.1.0.0/16', '127.0.0.1/32', 'fd12::/16'])!;
  test.each<[string, boolean]>([
    ['10.1.255.255', true],
    ['::ffff:10.1.0.1', true],
    ['10.2.0.0', false],
    ['127.0.0.1', true],
    ['127.0.0.2', false],
    ['fd12::1', true],
    ['fd13::1', false],
    ['not an address', false],
  ])('%s: %s', (address, expected) => {
    expect(isInside(address)).toBe(expected);
  });

  test('that are not networks are not read', () => {
    expect(networksOf(['10.0.0.0'])).toBeNull();
    expect(networksOf(['10.0.0.0/33'])).toBeNull();
    expect(networksOf(['10.0.0.0/8', 'office'])).toBeNull();
    expect(networksOf([])!('10.0.0.1')).toBe(false);
  });
});

describe('a lookup', () => {
  const look = (mayConnect: (address: string) => boolean, all: boolean) =>
    new Promise<unknown>((resolve, reject) =>
      createLookup(mayConnect, 'Not there.')('localhost', { all }, (error, address) =>
        error === null ? resolve(address) : reject(error),
      ),
    );

  test('returns the addresses that were checked', async () => {
    const checked: string[] = [];
    const found = (await look((address) => checked.push(address) > 0, true)) as { address: string }[];
    expect(found.map(({ address }) => address)).toEqual(checked);
    expect(await look(() => true, false)).toBe(checked[0]);
  });

  test('refuses a name if any of its addresses is refused', async () => {
    await expect(look(() => false, true)).rejects.toThrow(AddressRefused);
    await expect(look(isPublicAddress, false)).rejects.toThrow('Not there.');
  });
});
