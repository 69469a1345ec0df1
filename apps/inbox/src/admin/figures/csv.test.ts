import { csvOf } from './csv';

describe('a file for a spreadsheet', () => {
  it('has a row per line, and begins with the mark of UTF-8', () => {
    expect(
      csvOf([
        ['Name', 'In'],
        ['Zoë', 12],
        ['Nobody', null],
      ]),
    ).toBe('\uFEFFName,In\r\nZoë,12\r\nNobody,\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+12025550101', "'+12025550101"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
  ])('writes %j so that it is text', (value, cell) => {
    expect(csvOf([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });
});
