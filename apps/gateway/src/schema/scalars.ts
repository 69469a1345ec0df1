import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { badUserInput } from '../errors';

const dateTime = GraphQLDateTime.toConfig();

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A time in ISO 8601, UTC, with milliseconds. Inputs may have another offset, as RFC 3339 has it, but must have one.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339.html#section-5.6',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: dateTime.parseValue,
  parseLiteral: dateTime.parseLiteral,
});

/** Whether a text is E.164 is checked later: mutations refuse the row or the field in `userErrors`, not the call. */
function readE164(value: unknown): string {
  if (typeof value !== 'string') throw invalidE164();
  return value;
}

export const invalidE164 = () =>
  badUserInput(
    'Invalid phone number. Use E.164: + and 2 to 15 digits, like +15550100123, without spaces or punctuation.',
  );

export const E164Scalar = new GraphQLScalarType<string, string>({
  name: 'E164',
  description:
    'A phone number in E.164: `+` and 2 to 15 digits, like `+15550100123`. National or punctuated formats are refused: in `userErrors` with INVALID_NUMBER for their row or field, and with BAD_USER_INPUT by fields without `userErrors`.',
  specifiedByURL: 'https://www.itu.int/rec/T-REC-E.164',
  serialize: (value) => String(value),
  parseValue: readE164,
  parseLiteral: (node) => readE164(node.kind === Kind.STRING ? node.value : undefined),
});

/** The longest name, as JSON in Base64, is shorter. */
const maxCursorLength = 5_000;

function readCursor(value: unknown): string {
  if (typeof value === 'string' && value.length <= maxCursorLength) return value;
  throw badUserInput('Invalid cursor. Use a string that the API returned.');
}

export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A position in a list or in the stream of events. Opaque: pass it back unchanged.',
  specifiedByURL: 'https://relay.dev/graphql/connections.htm#sec-Cursor',
  serialize: (value) => String(value),
  parseValue: readCursor,
  parseLiteral: (node) => readCursor(node.kind === Kind.STRING ? node.value : undefined),
});
