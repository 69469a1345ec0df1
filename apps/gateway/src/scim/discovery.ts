import { groupSchema } from './group-changes';
import { maxPage } from './list-question';
import { type BaseUrl, toList } from './resources';
import { notFound } from './scim-error';
import { roles, userSchema } from './user-changes';

interface Attribute {
  readonly name: string;
  readonly description: string;
  readonly type?: 'string' | 'boolean' | 'complex' | 'reference';
  readonly multiValued?: boolean;
  readonly required?: boolean;
  readonly caseExact?: boolean;
  readonly mutability?: 'readOnly' | 'readWrite' | 'immutable';
  readonly uniqueness?: 'none' | 'server';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

/** With the defaults of RFC 7643, 7. */
const attribute = ({ subAttributes, ...given }: Attribute): Attribute & { readonly returned: 'default' } => ({
  ...{ type: 'string', multiValued: false, required: false, caseExact: false, mutability: 'readWrite' },
  ...{ returned: 'default', uniqueness: 'none' },
  ...given,
  ...(subAttributes === undefined ? {} : { subAttributes: subAttributes.map(attribute) }),
});

const schemas = [
  {
    id: userSchema,
    name: 'User',
    description: 'A user of Patchbay',
    attributes: [
      {
        name: 'userName',
        description: 'What the user is called at the identity provider',
        required: true,
        uniqueness: 'server',
      },
      { name: 'displayName', description: 'The full name' },
      {
        name: 'name',
        description: 'The parts of the name',
        type: 'complex',
        subAttributes: [
          { name: 'formatted', description: 'The full name, if there is no displayName' },
          { name: 'givenName', description: 'The first name' },
          { name: 'familyName', description: 'The last name' },
        ],
      },
      {
        name: 'emails',
        description: 'The email address: the primary one, or that of work',
        type: 'complex',
        multiValued: true,
        subAttributes: [
          { name: 'value', description: 'The address' },
          { name: 'type', description: 'Its kind', canonicalValues: ['work'] },
          { name: 'primary', description: 'Whether it is the one to use', type: 'boolean' },
        ],
      },
      { name: 'active', description: 'Whether the user can sign in', type: 'boolean' },
      {
        name: 'roles',
        description: 'The role in Patchbay. There is one',
        type: 'complex',
        multiValued: true,
        subAttributes: [
          { name: 'value', description: 'The role', canonicalValues: roles },
          { name: 'primary', description: 'Whether it is the one to use', type: 'boolean' },
        ],
      },
    ],
  },
  {
    id: groupSchema,
    name: 'Group',
    description: 'A team of Patchbay',
    attributes: [
      { name: 'displayName', description: 'The name of the team', required: true },
      {
        name: 'members',
        description: 'The users of the team',
        type: 'complex',
        multiValued: true,
        subAttributes: [
          { name: 'value', description: 'The id of the user', mutability: 'immutable' },
          { name: 'display', description: 'The name of the user', mutability: 'readOnly' },
          {
            name: '$ref',
            description: 'The address of the user',
            type: 'reference',
            referenceTypes: ['User'],
            mutability: 'readOnly',
          },
        ],
      },
    ],
  },
] satisfies readonly { attributes: readonly Attribute[]; [name: string]: unknown }[];

const schemaResources = (base: BaseUrl) =>
  schemas.map(({ attributes, ...schema }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    attributes: attributes.map(attribute),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
  }));

const resourceTypes = (base: BaseUrl) =>
  (
    [
      ['User', '/Users', userSchema],
      ['Group', '/Groups', groupSchema],
    ] as const
  ).map(([id, endpoint, schema]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    ...{ id, name: id, endpoint, schema, schemaExtensions: [] },
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  }));

const serviceProviderConfig = (base: BaseUrl) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: maxPage },
  ...{ changePassword: { supported: false }, sort: { supported: false }, etag: { supported: false } },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Token of a service account',
      description: 'A service account with the scope DIRECTORY_WRITE',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});

/** What this SCIM service can do, at one of its three addresses; undefined at any other one. */
export function discover(endpoint: string, id: string | undefined, base: BaseUrl): object | undefined {
  if (endpoint === 'ServiceProviderConfig' && id === undefined) return serviceProviderConfig(base);
  const all =
    endpoint === 'Schemas' ? schemaResources(base) : endpoint === 'ResourceTypes' ? resourceTypes(base) : null;
  if (all === null) return undefined;
  if (id === undefined) return toList(all, { total: all.length, startIndex: 1 });
  const found = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw notFound();
  return found;
}
