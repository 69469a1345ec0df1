import { SeenRows } from './seen-rows';

test('seen rows are found again, however many there are', () => {
  const seen = new SeenRows();
  for (let line = 1; line <= 5_000; line += 1) seen.add(`key ${line}`, 'values', line);
  seen.add('key 3', 'values', 6_001);
  seen.add('key 4', 'other values', 6_002);
  seen.add('key 4', 'more values', 6_003);
  for (const line of [1, 3, 4_999, 5_000]) expect(seen.find(`key ${line}`)).toEqual({ line, otherLine: 0 });
  expect(seen.find('key 4')).toEqual({ line: 4, otherLine: 6_002 });
  expect(seen.find('key 5001')).toBeUndefined();
});
