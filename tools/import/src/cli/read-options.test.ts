import { readOptions } from './read-options';

const read = (...args: string[]) => readOptions(args, {});

describe('the options of the command', () => {
  test('name columns, which can have an equals sign', () => {
    const options = read(
      'file.csv',
      '--map',
      'Tel = privat=home',
      '--field',
      'Size=size',
      '--type',
      'lead',
      '--dates',
      'dmy',
    );
    expect(options).toMatchObject({
      ...{ file: 'file.csv', dates: 'DMY', url: 'http://127.0.0.1:4000', dryRun: false },
      stated: { type: 'LEAD', map: new Map([['Tel = privat', 'home']]), custom: new Map([['Size', 'size']]) },
    });
  });

  test('ask for help', () => expect(read('-h')).toBeNull());

  test.each([
    [[], /Name one CSV file/],
    [['a.csv', 'b.csv'], /Name one CSV file/],
    [['a.csv', '--country', 'Germany'], /--country: Germany/],
    [['a.csv', '--zone', 'Berlin'], /Unknown time zone/],
    [['a.csv', '--dates', 'YMD'], /--dates: YMD. Use DMY or MDY/],
    [['a.csv', '--map', 'Tel'], /--map: Tel/],
    [['a.csv', '--map', 'Tel=phone'], /Unknown field: phone/],
    [['a.csv', '--delimiter', 'space'], /--delimiter/],
    [['a.csv', '--encoding', 'latin'], /--encoding/],
    [['a.csv', '--unknown'], /--unknown/],
  ])('are refused: %j', (args, reason) => expect(() => read(...args)).toThrow(reason));
});
