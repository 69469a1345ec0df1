/** What is shown of a contact. All of it is text that a stranger wrote. */
export interface Contact {
  readonly name: string;
  readonly organization: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
}

interface Property {
  readonly name: string;
  readonly isQuotedPrintable: boolean;
  readonly value: string;
}

const maxLength = 64 * 1024;
const maxValues = 10;
const maxValueLength = 300;

/** Reads the first contact of a vCard 2.1, 3.0 or 4.0; null if it has neither a name nor a number. */
export function readVCard(text: string): Contact | null {
  const properties = propertiesOf(text.slice(0, maxLength));
  const valuesOf = (name: string) =>
    properties
      .filter((property) => property.name === name)
      .slice(0, maxValues)
      .map(textOf)
      .filter((value) => value !== '');
  const [structured = ''] = valuesOf('N');
  const [family = '', given = ''] = partsOf(structured);
  const name = valuesOf('FN')[0] ?? [given, family].filter((part) => part !== '').join(' ');
  const organization =
    valuesOf('ORG').map((value) =>
      partsOf(value)
        .filter((part) => part !== '')
        .join(', '),
    )[0] ?? null;
  const phones = valuesOf('TEL').map((value) => value.replace(/^tel:/i, ''));
  if (name === '' && phones.length === 0) return null;
  const addresses = valuesOf('ADR').map((value) =>
    partsOf(value)
      .filter((part) => part !== '')
      .join(', '),
  );
  return { name: name || phones[0]!, organization, phones, emails: valuesOf('EMAIL'), addresses };
}

function propertiesOf(text: string): Property[] {
  const [, card = ''] = /^BEGIN:VCARD\r?$([\s\S]*?)^END:VCARD/im.exec(text) ?? [];
  // A line goes on after a break and a space; in quoted-printable, after `=` at its end.
  const unfolded = card
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .replace(/=\n(?=[^\n]*)/g, '');
  return unfolded.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon <= 0) return [];
    const [name = '', ...parameters] = line.slice(0, colon).toUpperCase().split(';');
    return {
      // Devices put properties that belong together into a group: `item1.TEL`.
      name: name.replace(/^.*\./, ''),
      isQuotedPrintable: parameters.some((parameter) => /^(ENCODING=)?QUOTED-PRINTABLE$/.test(parameter)),
      value: line.slice(colon + 1),
    };
  });
}

const textOf = ({ value, isQuotedPrintable }: Property): string =>
  clean(isQuotedPrintable ? decodeQuotedPrintable(value) : value);

/** The parts of a value, without the backslashes that tell their text from what divides them. */
const partsOf = (value: string): string[] => value.split(/(?<!\\);/).map((part) => part.trim());

const clean = (value: string): string =>
  value
    .slice(0, maxValueLength)
    .replace(/\\n/gi, ' ')
    .replace(/\\([,:\\])/g, '$1')
    // Characters that hide or turn around what is written.
    .replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trim();

function decodeQuotedPrintable(value: string): string {
  const bytes = [...value.matchAll(/=([0-9A-F]{2})|([\s\S])/gi)].flatMap(([, hex, character]) =>
    hex === undefined ? [...new TextEncoder().encode(character)] : [Number.parseInt(hex, 16)],
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}
