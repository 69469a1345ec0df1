import { renderTemplate, type TemplateFields } from './render-template';

const fields: TemplateFields = {
  record: { name: 'Ann Lee', type: 'CONTACT', owner: 'Sam', account: null, contact: undefined, note: '' },
  user: { name: 'Sam', email: 'sam@acme.example' },
  phoneNumber: { name: 'West', number: '+15550100100' },
};
const render = (source: string) => renderTemplate(source, fields);
const text = (source: string) => ({ ok: true, text: source, missingFields: [] });

describe('a template is filled in', () => {
  test.each([
    ['Hello', 'Hello'],
    ['', ''],
    ['Hi {{ record.name }}, {{user.name}} here ({{ phoneNumber.number }})', 'Hi Ann Lee, Sam here (+15550100100)'],
    ["{{ record['name'] | upcase }}", 'ANN LEE'],
    ["{{ record.name | split: ' ' | first }}", 'Ann'],
    ['{{ record.name | truncate: 6 }}', 'Ann...'],
    ['{{ record.name | prepend: "Dear " | append: "," }}', 'Dear Ann Lee,'],
    ['{{ record.type | downcase | capitalize }}', 'Contact'],
    ['{% raw %}{{ record.name }}{% endraw %}', '{{ record.name }}'],
    ["{% case record.type %}{% when 'LEAD' %}a{% when 'CONTACT' %}b{% endcase %}", 'b'],
    ['a\n{%- comment %} for us {% endcomment -%}\nb', 'ab'],
  ])('%s', (source, expected) => expect(render(source)).toEqual(text(expected)));

  test('values are inserted as text, not as a template', () => {
    expect(renderTemplate('{{ record.name }}', { ...fields, record: { name: '{{ user.email }} {% if %}' } })).toEqual(
      text('{{ user.email }} {% if %}'),
    );
  });

  test('values are not escaped, because a text message is not HTML', () => {
    expect(renderTemplate('{{ record.name }}', { ...fields, record: { name: "Bo & O'Neil <x>" } })).toEqual(
      text("Bo & O'Neil <x>"),
    );
  });
});

describe('an object is not a value', () => {
  test.each(['{{ record }}', 'Hi {{ user }}', '{{ record.name.first }} {{ record.name }}'])('%s', (source) => {
    expect(JSON.stringify(render(source))).not.toContain('[object');
  });
});

describe('a missing field', () => {
  test.each(['record.account', 'record.contact', 'record.note', 'record.unheard', 'nobody'])(
    '%s is reported and left empty',
    (field) => {
      expect(render(`Hi {{ ${field} }}!`)).toEqual({ ok: true, text: 'Hi !', missingFields: [field] });
    },
  );

  test('is reported once, together with the others, in their order', () => {
    expect(render('{{ record.contact }}{{ user.phone }}{{ record.account }}{{ user.phone }}')).toEqual({
      ok: true,
      text: '',
      missingFields: ['record.contact', 'user.phone', 'record.account'],
    });
  });

  test.each([['record.account.name'], ['nobody.at.all'], ['record.company-name'], ['record.größe']])(
    '%s is reported with its full name',
    (field) => {
      expect(render(`Hi {{ ${field} }}`)).toEqual({ ok: true, text: 'Hi ', missingFields: [field] });
    },
  );

  test('can be shown as a gap', () => {
    const gaps = renderTemplate(
      'Hi {{ record.name }}, {{ record.contact }} at {{ record.account | upcase }}',
      fields,
      undefined,
      (field) => `<${field}>`,
    );
    expect(gaps).toMatchObject({ text: 'Hi Ann Lee, <record.contact> at <RECORD.ACCOUNT>' });
  });

  test('takes its default', () => {
    expect(render("Hi {{ record.account | default: 'there' }}")).toEqual(text('Hi there'));
    expect(render("Hi {{ record.note | default: 'there' }}")).toEqual(text('Hi there'));
    expect(render("Hi {{ record.name | default: 'there' }}")).toEqual(text('Hi Ann Lee'));
    expect(render('Hi {{ record.account | default: user.name }}')).toEqual(text('Hi Sam'));
  });

  test('is missing if its default is missing, too', () => {
    expect(render('Hi {{ record.account | default: record.contact }}')).toMatchObject({
      missingFields: ['record.contact'],
    });
  });

  test('may be used in a condition', () => {
    expect(render('{% if record.account %}at {{ record.account }}{% else %}alone{% endif %}')).toEqual(text('alone'));
    expect(render('{% unless record.note %}no note{% endunless %}')).toEqual(text('no note'));
  });
});

describe('a custom field', () => {
  const customFields = {
    appointment: new Date('2026-11-27T01:05:00Z'),
    offer: 1250.5,
    seats: 0,
    vip: true,
    paid: false,
    note: '',
    size: null,
    first: 'Al',
  };
  const fill = (source: string, timeZone = 'America/New_York', language = 'en') =>
    renderTemplate(source, { ...fields, customFields }, { timeZone, language });

  test.each([
    ['{{ record.fields.offer }} for {{ record.fields.seats }}', '1250.5 for 0'],
    ['{% if record.fields.offer > 1000 %}a lot{% else %}a little{% endif %}', 'a lot'],
    ['{% if record.fields.vip %}Dear{% endif %} {{ record.fields.vip }}', 'Dear true'],
    ['{% if record.fields.paid %}Thanks{% else %}Please pay{% endif %} {{ record.fields.paid }}', 'Please pay false'],
    ["{{ record['fields'].appointment | date: '%A' }}", 'Thursday'],
    ["{{ record.fields.appointment | date: '%-l:%M %p' }}", '8:05 PM'],
    ["{{ record.fields.appointment | date: '%A %H:%M', 'UTC' }}", 'Friday 01:05'],
    ["{{ record.fields.nothing | default: 'soon' | date: '%A' }}", 'soon'],
    ["{{ record.fields.note | default: 'no note' }}", 'no note'],
    ["{{ record.fields.size | default: 'M' }} {{ record.fields.first }}", 'M Al'],
  ])('%s', (source, expected) => expect(fill(source)).toEqual(text(expected)));

  test.each([
    ['Asia/Tokyo', 'en', 'Friday 10:05'],
    ['America/Los_Angeles', 'de', 'Donnerstag 17:05'],
    ['Europe/Lisbon', 'pt-BR', 'sexta-feira 01:05'],
    ['UTC', 'en-a', 'Friday 01:05'],
    ['UTC', 'xx', 'Friday 01:05'],
  ])('of kind DATE is shown as in %s and in the language %s', (timeZone, language, expected) =>
    expect(fill("{{ record.fields.appointment | date: '%A %H:%M' }}", timeZone, language)).toEqual(text(expected)),
  );

  test.each(['{{ record.fields.appointment }}', "{{ record.fields.appointment | append: '!' }}"])(
    'of kind DATE needs a format: %s',
    (source) =>
      expect(fill(source)).toMatchObject({ ok: false, message: expect.stringMatching(/Give the date a format/) }),
  );

  test.each([
    'record.fields.note',
    'record.fields.size',
    'record.fields.nothing',
    'record.fields.constructor',
    'record.size',
  ])('%s without a value is reported with its full name', (field) =>
    expect(fill(`Hi {{ ${field} | upcase }}`)).toEqual({ ok: true, text: 'Hi ', missingFields: [field] }),
  );

  test('that is missing is reported for a record without any', () => {
    expect(render("{{ record.fields.appointment | date: '%A' }}{{ record.fields.size }}")).toEqual({
      ok: true,
      text: '',
      missingFields: ['record.fields.appointment', 'record.fields.size'],
    });
  });

  test.each(['{{ record.fields }}', '{{ record }}'])('is not all of them: %s', (source) =>
    expect(fill(source)).toMatchObject({ ok: false, message: expect.stringMatching(/single field/) }),
  );

  test('cannot be used for a large text or an unknown time zone', () => {
    expect(fill("{{ record.fields.appointment | date: '%99999999d' }}")).toMatchObject({
      ok: false,
      message: expect.stringMatching(/limit/),
    });
    expect(fill("{{ record.fields.appointment | date: '%H', 'Nope/Nowhere' }}")).toMatchObject({ ok: false });
  });
});

describe('a template reads its own fields and nothing else', () => {
  test.each([
    'record.constructor',
    'record.toString',
    'record.hasOwnProperty',
    'constructor.constructor',
    'record.name.constructor',
    'process.env',
    'globalThis',
  ])('%s is a missing field', (field) =>
    expect(render(`{{ ${field} }}`)).toEqual({ ok: true, text: '', missingFields: [field] }),
  );

  test.each(['record.__proto__', '__proto__.polluted', 'record.__proto__.polluted', 'constructor.prototype.polluted'])(
    '%s changes nothing',
    (field) => {
      const rendered = render(`{{ ${field} }}`);
      expect(rendered).not.toMatchObject({ text: expect.stringMatching(/./) });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.getPrototypeOf(fields.record)).toBe(Object.prototype);
    },
  );

  test('the given fields do not change', () => {
    const given = { ...fields, record: Object.freeze({ ...fields.record }) };
    expect(renderTemplate('{{ record.account }}{{ record.account.name }}', given)).toMatchObject({ ok: true });
    expect(given.record).toEqual(fields.record);
  });
});

describe('limits', () => {
  test('a text that becomes too large fails', () => {
    const long = { ...fields, record: { name: 'x'.repeat(30_000) } };
    expect(
      renderTemplate('{{ record.name | append: record.name | append: record.name | append: record.name }}', long),
    ).toMatchObject({
      ok: false,
      message: expect.stringMatching(/limit/),
    });
  });

  test('more than 50 missing fields make the template fail', () => {
    const naming = (count: number) =>
      Array.from({ length: count }, (_, place) => `{{ record.field${place} }}`).join('');
    expect(render(naming(50))).toMatchObject({ ok: true, missingFields: { length: 50 } });
    expect(render(naming(51))).toMatchObject({ ok: false });
  });

  test('a template that does not parse fails with the position', () => {
    expect(render('Hi\n{{ record.name')).toEqual({
      ok: false,
      message: expect.stringMatching(/not closed/),
      line: 2,
      column: 1,
    });
    expect(render('x'.repeat(5_001))).toMatchObject({ ok: false, column: 5_001 });
  });
});
