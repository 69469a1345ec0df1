import type { RecordType } from '@patchbay/routing-domain';
import type { RecordFieldRow } from '../directory';
import { parseTemplate } from './parse-template';
import { faultOfFields, findUsedFields, labelOf, maxUsedFields, usedFieldsOf } from './used-fields';

const field = (key: string, label: string): RecordFieldRow => ({
  ...{ id: key, recordType: 'CONTACT', key, label, kind: 'TEXT' },
});
const definitions = [field('appointment', 'Appointment'), field('vip', 'Important')];
const pathsOf = (body: string) => usedFieldsOf(body).map(({ path }) => path);
const faultOf = (body: string, of = definitions, type: RecordType = 'CONTACT') => {
  const parsed = parseTemplate(body);
  return parsed.ok ? faultOfFields(findUsedFields(parsed.parts), type, of) : parsed.message;
};

describe('the fields that a template uses', () => {
  test('are found in outputs, filters, conditions and branches, each once and in order', () => {
    expect(
      pathsOf(`{% if record.fields.vip %}{{ record['fields'].note | default: record.lastName | date: record.fields.format }}
        {% elsif record.name == user.name %}{{ record.fields.vip }}{% else %}{% unless record.account %}x{% endunless %}
        {% case record.type %}{% when record.fields["other"] %}{{ record.owner }}{% endcase %}{% endif %}`),
    ).toEqual([
      ...['record.fields.vip', 'record.fields.note', 'record.lastName', 'record.fields.format', 'record.name'],
      ...['record.account', 'record.type', 'record.fields.other', 'record.owner'],
    ]);
  });

  test('are not in comments, raw parts, or other names', () => {
    expect(
      pathsOf(
        '{% comment %}{{ record.name }}{% endcomment %}{% raw %}{{ record.name }}{% endraw %}{{ user.name }} record.name',
      ),
    ).toEqual([]);
    expect(pathsOf('{{ record.name')).toEqual([]);
  });

  test('include one whose property is used', () => {
    expect(pathsOf('{{ record.fields.note.size }}{{ record.name.size }}')).toEqual([
      'record.fields.note',
      'record.name',
    ]);
  });

  test('have labels', () => {
    const paths = ['record.fields.vip', 'record.firstName', 'record.nickname'];
    expect(paths.map((path) => labelOf(path, definitions))).toEqual(['Important', 'First name', 'record.nickname']);
  });
});

describe('a template with an unknown custom field', () => {
  test('is refused with its place and the known ones', () => {
    expect(faultOf('Hi\n{{ record.fields.vip }} {{ record.fields.appointmnt }}{{ record.fields.nope }}')).toMatch(
      /^Line 2, column \d+: Records of type CONTACT have no record\.fields\.appointmnt, record\.fields\.nope\. Use record\.fields\.appointment, record\.fields\.vip\.$/,
    );
    expect(faultOf('{{ record.fields.vip }}', [])).toMatch(
      /have no record\.fields\.vip\. They have no custom fields\.$/,
    );
  });

  test('of another type of record is refused', () => {
    expect(faultOf('{{ record.fields.vip }}', definitions, 'LEAD')).toMatch(/of type LEAD have no/);
  });

  test.each([
    '{% if record.fields %}x{% endif %}',
    '{{ record.fields[user.name] }}',
    '{{ record.fields[record.fields.vip] }}',
  ])('is one without a key: %s', (body) => expect(faultOf(body)).toMatch(/have no record\.fields\.\./));

  test('is accepted without it', () => {
    expect(faultOf("{{ record.fields.vip }}{{ record['fields']['appointment'] }}{{ record.nickname }}")).toBeNull();
  });
});

test(`a template uses at most ${maxUsedFields} fields of the record`, () => {
  const using = (count: number) => Array.from({ length: count }, (_, place) => `{{ record.f${place} }}`).join('');
  expect(faultOf(using(maxUsedFields))).toBeNull();
  expect(faultOf(using(maxUsedFields + 1))).toMatch(/Use at most 60/);
});
