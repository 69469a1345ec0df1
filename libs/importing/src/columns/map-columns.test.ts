import { mapColumns } from './map-columns';

describe('the columns of a file', () => {
  test.each([
    ['Google Contacts', ['First Name', 'Phone 1 - Label', 'Phone 1 - Value']],
    ['HubSpot', ['Record ID', 'First Name', 'Phone Number']],
    ['Salesforce', ['Id', 'LastName', 'MobilePhone', 'OwnerId']],
    ['Dynamics 365', ['(Do Not Modify) Lead', 'Name', 'Mobile Phone', 'Owner']],
    ['Outlook', ['First Name', 'Business Phone', 'Home Phone', 'E-mail Address']],
    ['a table of your own', ['externalId', 'name', 'owner']],
  ])('say that it is of %s', (name, header) => expect(mapColumns(header).product.name).toBe(name));

  test('can be stated, which comes before what is known of them', () => {
    const { columns, ignored, type } = mapColumns(
      ['Record ID', 'First Name', 'Phone Number', 'Privat = Tel.', 'Size'],
      {
        type: 'LEAD',
        map: new Map([['privat = tel.', 'home']]),
        custom: new Map([['Size', 'size']]),
        ignore: ['Phone Number'],
      },
    );
    expect(type).toBe('LEAD');
    expect(columns).toEqual([
      { header: 'Record ID', indexes: [0], field: 'externalId' },
      { header: 'Privat = Tel.', indexes: [3], field: 'home' },
      { header: 'Size', indexes: [4], field: 'custom', key: 'size' },
    ]);
    expect(ignored).toEqual([
      { header: 'Phone Number', reason: 'as stated' },
      { header: 'First Name', reason: '' },
    ]);
  });

  test('must have an ID', () => {
    expect(() => mapColumns(['Name', 'Phone'])).toThrow(/Missing column: externalId.*--map/);
  });

  test('must exist if they are stated', () => {
    expect(() => mapColumns(['externalId'], { ignore: ['Notes'] })).toThrow('The file has no column Notes.');
  });

  test('say which kinds of numbers the file has', () => {
    expect(mapColumns(['externalId', 'mobile']).phoneKinds).toEqual(['MOBILE']);
    expect(mapColumns(['externalId', 'name']).phoneKinds).toEqual([]);
    expect(mapColumns(['Phone 1 - Value']).phoneKinds).toHaveLength(4);
  });
});
