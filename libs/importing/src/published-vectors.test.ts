import { buildVector, describeVectors } from '@patchbay/testkit';
import { parseNationalNumber } from './values';

interface PhoneVector {
  readonly input: string;
  readonly region?: string | null;
  readonly expected_e164: string;
  /** What the library returns if it does not search for a number inside the text. */
  readonly js_extract_false: string | null;
}

interface PhoneVectors {
  readonly same_number_variants: readonly PhoneVector[];
  readonly leading_zero_and_mobile_tokens: readonly PhoneVector[];
  readonly match_pairs: readonly { readonly a: string; readonly b: string; readonly expected: string }[];
  readonly idempotence: readonly { readonly input: string; readonly region: string }[];
  /** An expression that builds the input. */
  readonly hostile_inputs: readonly { readonly id: string; readonly build: string; readonly region: string }[];
}

/** Cases that others published, of which the folder is named by CONFORMANCE_VECTORS. */
describeVectors<PhoneVectors>('phone-variants.json', (vectors) => {
  test.each([...vectors.same_number_variants, ...vectors.leading_zero_and_mobile_tokens])(
    '$input in $region is its own number or none, never a different one',
    ({ input, region, expected_e164, js_extract_false }) => {
      const parsed = parseNationalNumber(input, region ?? 'US');
      expect([expected_e164, null]).toContain(parsed);
      if (js_extract_false === expected_e164) expect(parsed).toBe(expected_e164);
    },
  );

  test.each(vectors.idempotence)('the result for $input in $region parses as itself', ({ input, region }) => {
    const once = parseNationalNumber(input, region || 'US');
    if (once !== null) expect(parseNationalNumber(once, region || 'US')).toBe(once);
  });

  test.each(vectors.hostile_inputs)('$id is refused', ({ build: expression, region }) => {
    const input = buildVector(expression);
    expect(input.length).toBeGreaterThan(70);
    expect(parseNationalNumber(input, region)).toBeNull();
  });

  const pairs = vectors.match_pairs
    .map(({ a, b, expected }) => ({
      a,
      b,
      expected,
      first: parseNationalNumber(a, 'NZ'),
      second: parseNationalNumber(b, 'NZ'),
    }))
    .filter(
      ({ first, second, expected }) => first !== null && second !== null && ['EXACT', 'NO_MATCH'].includes(expected),
    );
  test.each(pairs)('$a and $b: $expected', ({ expected, first, second }) => {
    expect(first === second).toBe(expected === 'EXACT');
  });
});
