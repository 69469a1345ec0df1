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
