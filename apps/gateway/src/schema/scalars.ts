import { isE164 } from '@patchbay/messaging';
import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { badUserInput } from '../errors';

const dateTime = GraphQLDateTime.toConfig();

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC with milliseconds.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: dateTime.parseValue,
  parseLiteral: dateTime.parseLiteral,
});

function readE164(value: unknown): string {
  if (typeof value === 'string' && isE164(value)) return value;
  throw badUserInput(
    'A phone number is + and 2 to 15 digits, as in +15550100123: leave out spaces, brackets and dashes, and begin with the country.',
  );
}

export const E164Scalar = new GraphQLScalarType<string, string>({
  name: 'E164',
  description:
    'A phone number in E.164: `+` and 2 to 15 digits. Input in a national or punctuated format is refused with BAD_USER_INPUT.',
  serialize: (value) => String(value),
  parseValue: readE164,
  parseLiteral: (node) => readE164(node.kind === Kind.STRING ? node.value : undefined),
});

function readCursor(value: unknown): string {
  if (typeof value === 'string') return value;
  throw badUserInput('A cursor is a string that the API gave.');
}

export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'Opaque position in a stream of events or in a list. Only ever handed back, never parsed by a client.',
  serialize: (value) => String(value),
  parseValue: readCursor,
  parseLiteral: (node) => readCursor(node.kind === Kind.STRING ? node.value : undefined),
});
