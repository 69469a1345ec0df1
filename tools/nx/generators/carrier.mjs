import { addEntry, addImport, create, finish, pascalCase } from './edit.mjs';

export default function carrier(tree, { name }) {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    throw new Error(`Invalid carrier name: ${name}. Use one word: it is an enum value, too.`);
  const [factory, prefix] = [`create${pascalCase(name)}Carrier`, name.toUpperCase()];
  const folder = `libs/carriers/src/${name}`;
  create(
    tree,
    `${folder}/${name}.ts`,
    `import { httpUrl, secret } from '@patchbay/service-kit';
import { z } from 'zod';
import type { CarrierDefinition } from '../carrier-definition';
import { ${factory} } from './${name}-carrier';

const variables = z.object({
  ${prefix}_SEND_URL: httpUrl,
  ${prefix}_SECRET: secret,
});

export const ${name}: CarrierDefinition<z.infer<typeof variables>> = {
  name: '${name}',
  description: '${pascalCase(name)}.',
  media: null,
  webhooks: [{ purpose: 'Texts and delivery reports', path: '' }],
  findings: {},
  variables,
  create: (given) =>
    ${factory}({ sendUrl: given.${prefix}_SEND_URL, secret: given.${prefix}_SECRET.reveal() }),
};
`,
  );
  create(
    tree,
    `${folder}/${name}-carrier.ts`,
    `import type { Carrier } from '@patchbay/messaging';
import { createStandardWebhooksCarrier } from '../standard-webhooks/create-carrier';

export function ${factory}({
  sendUrl,
  secret,
}: {
  readonly sendUrl: string;
  /** \`whsec_…\` */
  readonly secret: string;
}): Carrier {
  return createStandardWebhooksCarrier({ name: '${name}', secrets: [secret], sendUrl, repetitionsAreOne: false });
}
`,
  );
  create(
    tree,
    `${folder}/${name}-carrier.test.ts`,
    `import { describeSignedJsonCarrier } from '../standard-webhooks/signed-json.contract';
import { ${factory} } from './${name}-carrier';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describeSignedJsonCarrier({
  name: '${name}',
  secret,
  repetitionsAreOne: false,
  create: (apiUrl) => ${factory}({ secret, sendUrl: \`\${apiUrl}/send\` }),
});
`,
  );
  const list = 'libs/carriers/src/carriers.ts';
  addImport(tree, list, `import { ${name} } from './${name}/${name}';`);
  addEntry(tree, list, 'export const carriers: readonly CarrierDefinition\\[\\] = \\[', name);
  return finish(
    tree,
    `It speaks signed JSON (Standard Webhooks) and passes the contract. Replace ${name}-carrier.ts by its own protocol.`,
    `Its test runs describeCarrier of carrier.contract.ts: give it a callback and a send of the carrier. docs/carriers.md helps.`,
    `Document ${prefix}_SEND_URL and ${prefix}_SECRET in README.md.`,
  );
}
