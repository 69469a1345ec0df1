import { buildVector, describeVectors } from '@patchbay/testkit';
import { readKeyword, readWish } from './consent';
import { isCallable } from './numbers/is-callable';
import { readCustomerAddress } from './numbers/read-customer-address';
import { measureText } from './text/measure-text';

/*
 * Cases that others published, of which the folder is named by CONFORMANCE_VECTORS. The cases of our own stand beside
 * each function.
 */
interface GsmVectors {
  readonly gsm_basic: Readonly<Record<string, number>>;
  readonly gsm_extension_after_1B: Readonly<Record<string, number>>;
  readonly cases: readonly {
    readonly id: string;
    readonly body: string;
    readonly encoding: 'GSM-7' | 'UCS-2';
    readonly segments: number;
    readonly message_bits?: number;
  }[];
}

describeVectors<GsmVectors>('gsm-segments.json', ({ gsm_basic, gsm_extension_after_1B, cases }) => {
  test.each(cases)('$id', ({ body, encoding, segments, message_bits: bits }) => {
    const measure = measureText(body);
    expect(measure).toMatchObject({ encoding: encoding === 'GSM-7' ? 'GSM7' : 'UCS2', segments });
    if (bits !== undefined) expect(measure.units * (encoding === 'GSM-7' ? 7 : 16)).toBe(bits);
  });

  test('every character of the alphabet takes one septet, one of its extension two', () => {
    for (const character of Object.keys(gsm_basic))
      expect([character, measureText(character).encoding, measureText(character).units]).toEqual([
        character,
        'GSM7',
        1,
      ]);
    for (const character of Object.keys(gsm_extension_after_1B))
      expect([character, measureText(character).encoding, measureText(character).units]).toEqual([
        character,
        'GSM7',
        2,
      ]);
  });
});

interface PhoneVector {
  readonly input: string;
}

interface PhoneVectors {
  readonly same_number_variants: readonly PhoneVector[];
  readonly leading_zero_and_mobile_tokens: readonly PhoneVector[];
  readonly short_codes: readonly {
    readonly input: string;
    readonly region?: string | null;
    readonly short_allowed_expected_ok?: boolean;
    readonly must_refuse_outbound?: boolean;
  }[];
  readonly alphanumeric_and_channel_addresses: readonly { readonly input: string }[];
  readonly idempotence: readonly PhoneVector[];
  /** An expression that builds the input. */
  readonly hostile_inputs: readonly { readonly id: string; readonly build: string }[];
}

describeVectors<PhoneVectors>('phone-variants.json', (vectors) => {
  const numbers = [...vectors.same_number_variants, ...vectors.leading_zero_and_mobile_tokens];

  test.each(numbers.filter(({ input }) => /^\+?[1-9]\d{8,14}$/.test(input.trim())))(
    'a carrier sends $input',
    ({ input }) => {
      expect(readCustomerAddress(input)).toEqual({ kind: 'e164', address: `+${input.trim().replace('+', '')}` });
    },
  );

  test.each(vectors.short_codes)(
    'the short code $input in $region is not a number',
    ({ input, region, short_allowed_expected_ok: isShortCode, must_refuse_outbound: isRefused }) => {
      const address = readCustomerAddress(input);
      expect(address?.kind).not.toBe('e164');
      if (isShortCode === true && region != null) expect(address).toEqual({ kind: 'short-code', address: input });
      expect(isCallable(address?.address ?? input)).toBe(false);
      if (isRefused === true) expect(isCallable(`+${input.replace(/\D/g, '')}`)).toBe(false);
    },
  );

  test.each(vectors.alphanumeric_and_channel_addresses)('$input is not a number', ({ input }) => {
    expect(readCustomerAddress(input)?.kind).not.toBe('e164');
    expect(isCallable(readCustomerAddress(input)?.address ?? input)).toBe(false);
  });

  test.each(vectors.idempotence)('the address for $input is its own address', ({ input }) => {
    const address = readCustomerAddress(input);
    if (address !== null) expect(readCustomerAddress(address.address)).toEqual(address);
  });

  test.each(vectors.hostile_inputs)('$id is refused immediately', ({ build: expression }) => {
    const input = buildVector(expression);
    expect(input.length).toBeGreaterThan(70);
    const since = Date.now();
    expect(readCustomerAddress(input)).toBeNull();
    expect(Date.now() - since).toBeLessThan(1_000);
  });
});

interface KeywordVectors {
  readonly union_to_support_exact_after_trim_casefold: readonly string[];
  readonly published_cases: readonly { readonly text: string; readonly expect: string }[];
  readonly derived_cases_ours: readonly { readonly text: string; readonly expect: string }[];
}

describeVectors<KeywordVectors>(
  'optout-keywords.json',
  ({ published_cases, derived_cases_ours, union_to_support_exact_after_trim_casefold: keywords }) => {
    const cases = [...published_cases, ...derived_cases_ours];
    const expected = (kind: string) => cases.filter((one) => one.expect === kind);

    test('every keyword opts out', () => {
      expect(keywords.filter((word) => readKeyword(word) !== 'STOP')).toEqual([]);
    });

    test.each(cases)(
      '"$text" is an opt-out or is shown to a user exactly if it means one',
      ({ text, expect: wish }) => {
        expect(readKeyword(text) === 'STOP' || readWish(text) !== null).toBe(wish.startsWith('OPT_OUT'));
      },
    );

    test.each(expected('OPT_OUT').filter(({ text }) => text !== 'lose my number'))('"$text" opts out', ({ text }) =>
      expect(readKeyword(text) ?? readWish(text)).toBe('STOP'),
    );

    test.each(expected('OPT_IN_IF_OPTED_OUT'))('"$text" opts in', ({ text }) =>
      expect(readKeyword(text)).toBe('START'),
    );
    test.each(expected('HELP_REPLY'))('"$text" asks for help', ({ text }) => expect(readKeyword(text)).toBe('HELP'));
    test.each(expected('NONE'))('"$text" is not a keyword', ({ text }) => expect(readKeyword(text)).toBeNull());
  },
);
