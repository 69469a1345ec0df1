import { readVCard } from './vcard';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

test('a contact has its name, company, numbers and addresses', () => {
  expect(
    readVCard(
      card(
        'VERSION:3.0',
        'N:Lindqvist;Maya;;;',
        'FN:Maya Lindqvist',
        'ORG:Harbor Coffee;Sales',
        'item1.TEL;type=CELL:+1 312 555 0141',
        'TEL;VALUE=uri:tel:+13125550140',
        'EMAIL;type=INTERNET:maya@example.com',
        'ADR;type=WORK:;;1 Main St;Springfield;IL;62701;USA',
        'NOTE:not shown',
      ),
    ),
  ).toEqual({
    name: 'Maya Lindqvist',
    organization: 'Harbor Coffee, Sales',
    phones: ['+1 312 555 0141', '+13125550140'],
    emails: ['maya@example.com'],
    addresses: ['1 Main St, Springfield, IL, 62701, USA'],
  });
});

test('older phones write other letters as bytes', () => {
  const contact = readVCard(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=',
      '=6C=6C=65=72;Jo',
      'TEL;CELL:0301234567',
    ),
  );
  expect(contact).toMatchObject({ name: 'Jo Müller', phones: ['0301234567'] });
});

test('lines that go on, and characters with a backslash, are read', () => {
  expect(readVCard(card('FN:Maya', '  Lind\\, qvist'))).toMatchObject({ name: 'Maya Lind, qvist' });
});

test('what a stranger wrote is short and hides nothing', () => {
  const contact = readVCard(
    card(`FN:A\u202Eb${'x'.repeat(1_000)}`, ...Array.from({ length: 99 }, (_, n) => `TEL:${n}`)),
  );
  expect(contact?.name).toMatch(/^Abx+$/);
  expect(contact?.name.length).toBeLessThan(301);
  expect(contact?.phones).toHaveLength(10);
});

test.each(['', 'hello', card('NOTE:x'), 'BEGIN:VCARD', '<script>alert(1)</script>'])('%j is no contact', (text) =>
  expect(readVCard(text)).toBeNull(),
);
