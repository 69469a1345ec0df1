import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context';
import { badUserInput } from '../errors';

type Run = GraphQLFieldResolver<unknown, GatewayContext>;

/**
 * The rules that hold for every operation. They wrap the root fields of the schema, so no resolver can forget them:
 * - Only introspection works without a token.
 * - No text holds a NUL character, which PostgreSQL cannot store.
 * - A mutation reads nothing that was loaded before it, and its payload nothing that was loaded before it was done.
 */
export function applyOperationRules(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  for (const type of [schema.getQueryType(), mutation, schema.getSubscriptionType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const resolve: Run = field.resolve ?? defaultFieldResolver;
      field.resolve = guarded(type === mutation ? withFreshLoaders(resolve) : resolve);
      if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe);
    }
}

const guarded =
  (run: Run): Run =>
  (source, args, context, info) => {
    // This does not ask who the viewer is: an event's payload may be the same for everyone.
    context.refuseStrangers();
    if (holdsNul(args)) throw badUserInput('Text must not contain a NUL character (U+0000).');
    return run(source, args, context, info);
  };

const withFreshLoaders =
  (run: Run): Run =>
  async (source, args, context, info) => {
    context.forgetWhatWasRead();
    try {
      return await run(source, args, context, info);
    } finally {
      context.forgetWhatWasRead();
    }
  };

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return Object.values(value).some(holdsNul);
}
