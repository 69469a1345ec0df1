import { parseTemplate } from './parse-template';

describe('a template that parses', () => {
  test.each([
    'No fields at all',
    'Hi {{ record.name }}',
    "Hi {{ record.name | default: 'there' | upcase }}",
    '{% if record.account %}at {{ record.account }}{% elsif record.contact %}c{% else %}alone{% endif %}',
    '{% unless record.account %}a{% endunless %}{% case record.type %}{% when "LEAD" %}b{% else %}c{% endcase %}',
    '{% comment %}for us{% endcomment %}{% raw %}{{ as it stands }}{% endraw %}{% # a note %}',
  ])('%s', (source) => expect(parseTemplate(source)).toMatchObject({ ok: true }));
});

describe('a mistake is reported with its line and column', () => {
  test.each([
    ['an output that is not closed', 'Hi {{ record.name', 1, 4, /not closed/],
    ['on its own line', 'Hi\n\n  {{ record.name', 3, 3, /not closed/],
    ['a tag that is not closed', 'ab\n{% if record.name %}yes', 2, 1, /not closed/],
    ['a tag that was never opened', 'ab {% endif %}', 1, 4, /endif/],
    ['a filter that does not exist', 'x\n {{ record.name | shout }}', 2, 2, /shout/],
    ['a tag that does not exist', 'Hi {% hello %}', 1, 4, /hello/],
  ])('%s', (_, source, line, column, message) => {
    expect(parseTemplate(source)).toEqual({ ok: false, line, column, message: expect.stringMatching(message) });
  });

  test('a template with 5,001 characters is too long', () => {
    expect(parseTemplate('x'.repeat(5_000))).toMatchObject({ ok: true });
    expect(parseTemplate('x'.repeat(5_001))).toMatchObject({ ok: false, line: 1, column: 5_001 });
  });
});

describe('loops, assignments and includes are not part of the language', () => {
  test.each([
    '{% for x in (1..1000000) %}x{% endfor %}',
    '{% tablerow x in record %}x{% endtablerow %}',
    '{% assign x = "y" %}',
    '{% capture x %}y{% endcapture %}',
    '{% increment x %}',
    '{% include "secrets" %}',
    '{% render "secrets" %}',
    '{% layout "secrets" %}',
    '{% liquid assign x = 1 %}',
    '{{ record.name | replace: "a", "aaaa" }}',
    '{{ record.name | replace_regex: "(a+)+$", "" }}',
    '{{ record | json }}',
    '{{ record.name | raw }}',
    '{{ record.name | map: "x" }}',
  ])('%s', (source) => expect(parseTemplate(source)).toMatchObject({ ok: false, line: 1, column: 1 }));
});
