import { guessColumns } from './guess-columns';

describe('a guess at the columns', () => {
  it('is what the product that exported the file says', () => {
    expect(
      guessColumns(['Record ID', 'First Name', 'Mobile Phone Number', 'Contact owner', 'Color'], [], undefined),
    ).toEqual(['externalId', 'firstName', 'mobile', 'owner', null]);
  });

  it('goes by the names of a table of your own', () => {
    const header = ['Kundennr.', 'Vorname', 'Nachname', 'Handy', 'Telefon privat', 'E-Mail', 'Betreuer', 'SMS opt-out'];
    expect(guessColumns(header, [], undefined)).toEqual([
      'externalId',
      'firstName',
      'lastName',
      'mobile',
      'home',
      'email',
      'owner',
      'optedOut',
    ]);
  });

  it('goes by values if the names say nothing', () => {
    const rows = [
      ['lead', '+1 312-555-0141', 'ana@example.com', '2026-01-31', ''],
      ['Contact', '(312) 555-0142', 'ben@example.com', '2026-02-01', ''],
    ];
    expect(guessColumns(['a', 'b', 'c', 'd', 'e'], rows, undefined)).toEqual(['type', 'other', 'email', null, null]);
  });

  it('takes a field once, but numbers as often as they are there', () => {
    expect(guessColumns(['Company', 'Firma', 'Phone 1', 'Phone 2'], [], undefined)).toEqual([
      'company',
      null,
      'other',
      'other',
    ]);
  });
});
