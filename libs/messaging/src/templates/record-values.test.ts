import type { RecordDetails, RecordFieldKind, RecordFieldRow } from '../directory';
import { recordValues } from './record-values';

const details: RecordDetails = {
  ...{ id: 'r', type: 'LEAD', name: '+13125550141', hasName: false, firstName: 'Ann', lastName: null },
  ...{
    owner: { kind: 'user', id: 'u' },
    ownerName: 'Sam',
    accountName: null,
    timeZone: null,
    contactName: null,
    phones: [],
  },
  fields: {
    appointment: '2026-11-27T01:05:00.000Z',
    note: '2026-11-27T01:05:00.000Z',
    offer: 0,
    vip: false,
    gone: 'x',
  },
};
const field = (key: string, kind: RecordFieldKind): RecordFieldRow => ({
  ...{ id: key, recordType: 'LEAD', key, label: key, kind },
});

test('values of custom fields have the type of their field; without a field there is no value', () => {
  const fields = [
    field('appointment', 'DATE'),
    field('note', 'TEXT'),
    field('offer', 'NUMBER'),
    field('vip', 'BOOLEAN'),
  ];
  expect(recordValues(details, fields).customFields).toEqual({
    appointment: new Date('2026-11-27T01:05:00Z'),
    note: '2026-11-27T01:05:00.000Z',
    offer: 0,
    vip: false,
  });
});

test.each(['DATE', 'TEXT'] as const)('a record has no value for a field that is called like a property: %s', (kind) => {
  expect(recordValues(details, [field('constructor', kind)]).customFields).toEqual({ constructor: null });
});

test('a name that is a number of the record is missing', () => {
  expect(recordValues(details, []).record).toMatchObject({
    name: null,
    firstName: 'Ann',
    lastName: null,
    owner: 'Sam',
  });
  expect(recordValues({ ...details, name: 'Ann Lee', hasName: true }, []).record).toMatchObject({ name: 'Ann Lee' });
});
