import { createSecretBox, SecretKeyMissing, SecretUnreadable } from './secret-box';

const [oldKey, newKey] = [1, 2].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer];
const box = createSecretBox([oldKey]);

describe('a secret box', () => {
  test.each(['', 'whsec_abc', 'Zürich 🎉', 'x'.repeat(10_000)])('opens what it sealed', (value) => {
    const sealed = box.seal(value, 'webhook:1');
    expect(box.open(sealed, 'webhook:1')).toBe(value);
    if (value !== '') expect(sealed).not.toContain(value);
  });

  test('the same value is never sealed the same way', () => {
    expect(box.seal('a', 'webhook:1')).not.toBe(box.seal('a', 'webhook:1'));
  });

  test('a value that was changed in any place, cut or moved is refused', () => {
    const sealed = box.seal('whsec_abc', 'webhook:1');
    const start = sealed.lastIndexOf(':') + 1;
    const content = Buffer.from(sealed.slice(start), 'base64url');
    for (let at = 0; at < content.length; at++) {
      const changed = Buffer.from(content);
      changed[at]! ^= 1;
      const text = sealed.slice(0, start) + changed.toString('base64url');
      expect(() => box.open(text, 'webhook:1')).toThrow(SecretUnreadable);
    }
    for (const text of [sealed.slice(0, -4), sealed.slice(0, start), sealed.slice(0, start - 1)])
      expect(() => box.open(text, 'webhook:1')).toThrow(SecretUnreadable);
    expect(() => box.open(sealed, 'webhook:2')).toThrow('was changed, or copied from elsewhere');
  });

  test('a new key in front seals, and the old one still opens', () => {
    const sealed = box.seal('a', 'webhook:1');
    const both = createSecretBox([newKey, oldKey]);
    expect(both.open(sealed, 'webhook:1')).toBe('a');
    expect(both.isCurrent(sealed)).toBe(false);
    const again = both.seal('a', 'webhook:1');
    expect(both.isCurrent(again)).toBe(true);
    expect(createSecretBox([newKey]).open(again, 'webhook:1')).toBe('a');
    expect(() => box.open(again, 'webhook:1')).toThrow(
      /is sealed with the key [0-9a-f]{8}, which this process lacks. Add that key/,
    );
  });

  test('what a key opens is sealed again with the first one; all else stays as it is', () => {
    const [sealed, both] = [box.seal('a', 'webhook:1'), createSecretBox([newKey, oldKey])];
    const again = both.reseal(sealed, 'webhook:1');
    expect(createSecretBox([newKey]).open(again, 'webhook:1')).toBe('a');
    expect(both.reseal(again, 'webhook:1')).toBe(again);
    expect(createSecretBox([newKey]).reseal(sealed, 'webhook:1')).toBe(sealed);
    expect(both.reseal(sealed, 'webhook:2')).toBe(sealed);
  });

  test('without a key, nothing is sealed, and what was stored before there was one is read', () => {
    const empty = createSecretBox([]);
    expect(() => empty.seal('a', 'webhook:1')).toThrow(SecretKeyMissing);
    expect(empty.open('whsec_abc', 'webhook:1')).toBe('whsec_abc');
    expect(empty.isCurrent('whsec_abc')).toBe(false);
  });
});
