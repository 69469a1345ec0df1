import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Written {
  template: { id: string; name: string; body: string; owner: { __typename: string; name: string } } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}
interface Preview {
  body: string;
  encoding: string;
  segments: number;
  nonGsmCharacters: string[];
  missingFields: string[];
  userErrors: { code: string; path: string[] }[];
}

describe('a template', () => {
  let patchbay: Patchbay;
  const people: Record<string, GraphqlClient> = {};
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    for (const name of ['ana', 'ben', 'chloe']) people[name] = await patchbay.as(name);
    const found = await people.ana!.run<{
      me: { teams: { id: string }[] };
      phoneNumbers: { id: string; number: string }[];
      records: { edges: { node: { id: string; name: string } }[] };
    }>('{ me { teams { id } } phoneNumbers { id number } records { edges { node { id name } } } }');
    ids.team = found.me.teams[0]!.id;
    ids.number = found.phoneNumbers.find(({ number }) => number === numbers.ana)!.id;
    for (const { node } of found.records.edges) ids[node.name] = node.id;
  });
  afterAll(() => patchbay.close());

  const fields =
    'template { id name body owner { __typename ... on User { name } ... on Team { name } } } userErrors { code message path }';
  const create = async (name: string, input: Record<string, unknown>) =>
    (
      await people[name]!.run<{ createTemplate: Written }>(
        `mutation ($input: TemplateInput!) { createTemplate(input: $input) { ${fields} } }`,
        {
          input: { name: 'A template', recordType: 'CONTACT', ...input },
        },
      )
    ).createTemplate;
  const update = async (name: string, id: string, input: Record<string, unknown>) =>
    (
      await people[name]!.run<{ updateTemplate: Written }>(
        `mutation ($id: ID!, $input: TemplateInput!) { updateTemplate(id: $id, input: $input) { ${fields} } }`,
        {
          id,
          input: { name: 'Changed', recordType: 'LEAD', ...input },
        },
      )
    ).updateTemplate;
  const remove = async (name: string, id: string) =>
    (
      await people[name]!.run<{ deleteTemplate: { deletedId: string | null; userErrors: { code: string }[] } }>(
        'mutation ($id: ID!) { deleteTemplate(id: $id) { deletedId userErrors { code } } }',
        { id },
      )
    ).deleteTemplate;
  const listed = async (name: string) =>
    (
      await people[name]!.run<{ templates: { edges: { node: { body: string } }[] } }>(
        '{ templates { edges { node { body } } } }',
      )
    ).templates.edges.map(({ node }) => node.body);
  const preview = async (input: Record<string, unknown>) =>
    (
      await people.ana!.run<{ previewMessage: Preview }>(
        'query ($input: SendMessageInput!) { previewMessage(input: $input) { body encoding segments nonGsmCharacters missingFields userErrors { code path } } }',
        { input: { phoneNumberId: ids.number, ...input } },
      )
    ).previewMessage;

  test('belongs to its user, or to the members of its team', async () => {
    const own = await create('ana', { body: 'Own' });
    expect(own.template).toMatchObject({ owner: { __typename: 'User', name: 'ana' } });
    const shared = await create('ana', { body: 'Shared', teamId: ids.team });
    expect(shared.template).toMatchObject({ owner: { __typename: 'Team', name: 'West' } });
    expect([(await listed('ana')).sort(), await listed('ben'), await listed('chloe')]).toEqual([
      ['Own', 'Shared'],
      ['Shared'],
      [],
    ]);

    expect((await update('ben', own.template!.id, { body: 'Ben’s now' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await update('ben', shared.template!.id, { body: 'Better', teamId: ids.team })).template).toMatchObject({
      name: 'Changed',
      body: 'Better',
    });
    expect((await remove('chloe', shared.template!.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await remove('ben', shared.template!.id)).deletedId).toBe(shared.template!.id);
    expect((await remove('ana', own.template!.id)).userErrors).toEqual([]);
    expect((await create('chloe', { body: 'x', teamId: ids.team })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['teamId'] },
    ]);
  });

  test('that does not parse is refused with the line and column', async () => {
    const { template, userErrors } = await create('ana', { body: 'Hi {{ record.name }},\n  {{ user.name' });
    expect(template).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'TEMPLATE_INVALID', path: ['body'], message: expect.stringMatching(/^Line 2, column 3: /) as string },
    ]);
    for (const body of [
      '{% for x in (1..999999) %}x{% endfor %}',
      '{% include "/etc/passwd" %}',
      '{{ record | json }}',
    ])
      expect((await create('ana', { body })).userErrors).toMatchObject([{ code: 'TEMPLATE_INVALID' }]);
  });

  test('is sent exactly as its preview', async () => {
    const { template } = await create('ana', {
      body: "Hi {{ record.name }} of {{ record.account | default: 'nowhere' }}, {{ user.name }} on {{ phoneNumber.number }}: 5 € [ok]",
    });
    const input = { recordId: ids.Maya, templateId: template!.id };
    const shown = await preview(input);
    expect(shown).toMatchObject({
      encoding: 'GSM7',
      segments: 1,
      nonGsmCharacters: [],
      missingFields: [],
      userErrors: [],
    });
    const { sendMessage } = await people.ana!.run<{
      sendMessage: { message: { body: string; encoding: string; segments: number } };
    }>('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { body encoding segments } } }', {
      input: { ...input, phoneNumberId: ids.number },
    });
    expect(sendMessage.message).toEqual({ body: shown.body, encoding: shown.encoding, segments: shown.segments });
    const sent = await waitFor(() => patchbay.carrier.sends[0]);
    expect(sent.text).toBe(`Hi Maya of Harbor, ana on ${numbers.ana}: 5 € [ok]`);
    expect(sent.to).toBe(customers.maya);
  });

  test('has a preview with the number of segments and the characters that cause more', async () => {
    expect(await preview({ recordId: ids.Maya, body: 'x'.repeat(161) })).toMatchObject({
      encoding: 'GSM7',
      segments: 2,
    });
    expect(await preview({ recordId: ids.Maya, body: '€'.repeat(81) })).toMatchObject({
      encoding: 'GSM7',
      segments: 2,
    });
    expect(await preview({ recordId: ids.Maya, body: `${'x'.repeat(69)}✓✓` })).toMatchObject({
      encoding: 'UCS2',
      segments: 2,
      nonGsmCharacters: ['✓'],
    });
  });

  test('is sent without what nobody sees, which its preview names', async () => {
    const input = { recordId: ids.Maya, body: `\ufeff10\u202f€ cafe\u0301${'x'.repeat(80)}` };
    const { previewMessage } = await people.ana!.run<{ previewMessage: unknown }>(
      'query ($input: SendMessageInput!) { previewMessage(input: $input) { body encoding segments replacedCharacters { from to count } } }',
      { input },
    );
    const body = `10 € café${'x'.repeat(80)}`;
    expect(previewMessage).toEqual({
      body,
      encoding: 'GSM7',
      segments: 1,
      replacedCharacters: [
        { from: '\u202f', to: ' ', count: 1 },
        { from: '\ufeff', to: '', count: 1 },
        { from: 'e\u0301', to: 'é', count: 1 },
      ],
    });
    const { sendMessage } = await people.ana!.run<{ sendMessage: unknown }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { body encoding segments } } }',
      { input },
    );
    expect(sendMessage).toEqual({ message: { body, encoding: 'GSM7', segments: 1 } });
  });

  test('has a preview with all errors that the send would return', async () => {
    const { template } = await create('ana', { body: '{{ record.account }}{{ record.nickname }}' });
    const input = {
      recordId: ids.Harbor,
      templateId: template!.id,
      expectedLastMessageId: 'x',
      sendAt: '2020-01-01T00:00:00Z',
    };
    const shown = await preview(input);
    expect(shown.missingFields).toEqual(['record.account', 'record.nickname']);
    expect(shown.userErrors.map(({ code }) => code).sort()).toEqual([
      'CONVERSATION_CHANGED',
      'INVALID_INPUT',
      'TEMPLATE_FIELD_MISSING',
    ]);
    const { sendMessage } = await people.ana!.run<{
      sendMessage: { message: null; userErrors: Preview['userErrors'] };
    }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code path } } }',
      { input: { ...input, phoneNumberId: ids.number } },
    );
    expect(sendMessage).toEqual({ message: null, userErrors: shown.userErrors });
  });

  describe('with custom fields', () => {
    const template = "See you {{ record.fields.appointment | date: '%A at %-l:%M %p' }}";
    beforeAll(async () => {
      const { fields, records } = await patchbay.admin.run<Record<string, { userErrors: unknown[] }>>(
        `mutation ($fields: [RecordFieldInput!]!, $records: [RecordInput!]!) {
          fields: upsertRecordFields(input: $fields) { userErrors { message } }
          records: upsertRecords(input: $records) { userErrors { message } }
        }`,
        {
          fields: [
            { recordType: 'CONTACT', key: 'appointment', label: 'Next appointment', kind: 'DATE' },
            { recordType: 'CONTACT', key: 'vip', label: 'Important', kind: 'BOOLEAN' },
          ],
          records: [
            {
              ...{ type: 'CONTACT', externalId: 'maya', firstName: 'Maya' },
              // Thursday in Chicago, where the number is.
              fields: [{ date: { key: 'appointment', date: '2026-11-27T01:05:00Z' } }],
            },
            { type: 'CONTACT', externalId: 'omar', name: 'Omar', owner: { teamExternalId: 'west' } },
            { type: 'CONTACT', externalId: 'ines', name: 'Ines', owner: { userExternalId: 'ana' }, isActive: false },
          ],
        },
      );
      expect([fields!.userErrors, records!.userErrors]).toEqual([[], []]);
    });

    const uses = async (name: string, input: Record<string, unknown>) =>
      (
        await people[name]!.run<{ createTemplate: { fields: object[]; userErrors: Written['userErrors'] } }>(
          `mutation ($input: TemplateInput!) {
            createTemplate(input: $input) { fields { path label recordsWithout recordsCounted } userErrors { code message path } }
          }`,
          { input: { name: 'A template', recordType: 'CONTACT', ...input } },
        )
      ).createTemplate;

    test('is filled in with the type of each field, in the zone and the language of the customer', async () => {
      const written = await create('ana', { body: `${template}, {{ record.firstName }}`, language: 'de' });
      const input = { recordId: ids.Maya, templateId: written.template!.id };
      expect(await preview(input)).toMatchObject({ body: 'See you Donnerstag at 7:05 PM, Maya', userErrors: [] });
    });

    test('is refused for a record that lacks one, by its label', async () => {
      const written = await create('ana', { body: `${template}{{ record.fields.vip }}` });
      const { previewMessage } = await people.ana!.run<{
        previewMessage: { missingFields: string[]; userErrors: { code: string; message: string }[] };
      }>(
        'query ($input: SendMessageInput!) { previewMessage(input: $input) { missingFields userErrors { code message } } }',
        { input: { recordId: ids.Maya, phoneNumberId: ids.number, templateId: written.template!.id } },
      );
      expect(previewMessage).toEqual({
        missingFields: ['record.fields.vip'],
        userErrors: [
          {
            code: 'TEMPLATE_FIELD_MISSING',
            message: 'Maya has no Important (record.fields.vip), and the template has no default for it.',
          },
        ],
      });
    });

    test('says how many of its writer’s records lack each', async () => {
      const body = `${template}{{ record.name }}{{ record.fields.vip | default: 'x' }}{{ record.nickname }}`;
      const counted = (recordsCounted: number, lacking: Record<string, number>) =>
        [
          ['record.fields.appointment', 'Next appointment'],
          ['record.name', 'Name'],
          ['record.fields.vip', 'Important'],
          ['record.nickname', 'record.nickname'],
        ].map(([path, label]) => ({ path, label, recordsCounted, recordsWithout: lacking[label!] ?? 0 }));
      // Ana and Ben see Maya and Omar, Chloe sees Rafi.
      for (const name of ['ana', 'ben'])
        expect(await uses(name, { body })).toEqual({
          fields: counted(2, { 'Next appointment': 1, Important: 2, 'record.nickname': 2 }),
          userErrors: [],
        });
      expect((await uses('chloe', { body })).fields).toEqual(
        counted(1, { 'Next appointment': 1, Important: 1, 'record.nickname': 1 }),
      );
      expect(await uses('ana', { body: 'Hello {{ user.name }}' })).toEqual({ fields: [], userErrors: [] });
    });

    test('is refused if its type of record does not have one of them', async () => {
      for (const [input, message] of [
        [
          { body: 'Hi {{ record.fields.apointment }}' },
          /no record\.fields\.apointment\. Use record\.fields\.appointment, record/,
        ],
        [
          { body: template, recordType: 'LEAD' },
          /LEAD have no record\.fields\.appointment\. They have no custom fields/,
        ],
      ] as const) {
        const refused = {
          fields: [],
          userErrors: [{ code: 'TEMPLATE_INVALID', path: ['body'], message: expect.stringMatching(message) as string }],
        };
        expect(await uses('ana', input)).toEqual(refused);
      }
      const saved = await create('ana', { body: template });
      expect(
        (await update('ana', saved.template!.id, { body: template, recordType: 'ACCOUNT' })).userErrors,
      ).toMatchObject([{ code: 'TEMPLATE_INVALID' }]);
    });

    test('keeps working when the label of a field changes', async () => {
      const written = await create('ana', { body: template });
      await patchbay.admin.run(
        'mutation { upsertRecordFields(input: [{ recordType: CONTACT, key: "appointment", label: "Visit" }]) { userErrors { message } } }',
      );
      expect(await preview({ recordId: ids.Maya, templateId: written.template!.id })).toMatchObject({
        body: 'See you Thursday at 7:05 PM',
      });
      expect((await uses('ana', { body: template })).fields).toMatchObject([{ label: 'Visit' }]);
    });
  });

  describe('for a lead that a text created', () => {
    let lead: string;
    beforeAll(async () => {
      await patchbay.text(customers.unknown, numbers.ana, 'Hello?');
      lead = await waitFor(async () => {
        const { records } = await people.ana!.run<{ records: { edges: { node: { id: string } }[] } }>(
          '{ records(types: [LEAD]) { edges { node { id } } } }',
        );
        return records.edges[0]?.node.id;
      });
    });

    const fill = async (body: string) => {
      const { template } = await create('ana', { recordType: 'LEAD', body });
      return preview({ recordId: lead, templateId: template!.id });
    };

    test('has no name to greet until somebody gives it one', async () => {
      expect(await fill("Hi {{ record.name | default: 'there' }}")).toMatchObject({ body: 'Hi there', userErrors: [] });
      expect(await fill('Hi {{ record.name }}')).toMatchObject({
        missingFields: ['record.name'],
        userErrors: [{ code: 'TEMPLATE_FIELD_MISSING' }],
      });
      const claim = (row: object) =>
        patchbay.admin.run(
          'mutation ($input: [RecordInput!]!) { upsertRecords(input: $input, claimUnclaimedByNumber: true) { userErrors { message } } }',
          { input: [{ type: 'LEAD', externalId: 'new', ...row }] },
        );
      const phones = [{ kind: 'MOBILE', number: customers.unknown }];
      // A CRM that claims it without a name does not make its number one.
      await claim({ owner: { userExternalId: 'ana' }, phones });
      expect(await fill('Hi {{ record.name }}')).toMatchObject({ missingFields: ['record.name'] });
      await claim({ name: 'Iris' });
      expect(await fill("Hi {{ record.name | default: 'there' }}")).toMatchObject({ body: 'Hi Iris', userErrors: [] });
    });
  });
});
