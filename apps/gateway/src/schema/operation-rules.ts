import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { inSpan } from '@patchbay/service-kit';
import { acting } from '../acts';
import type { GatewayContext } from '../context';
import { notAudited } from './audit-rules';
import { createInputCheck } from './bounds';
import { checkScopes } from './check-scopes';

type Run = GraphQLFieldResolver<unknown, GatewayContext>;

/**
 * The rules that hold for every operation. They wrap the root fields of the schema, so no resolver can forget them:
 * - Only introspection works without a token.
 * - A service account may use what its scopes allow (`scope-rules.ts`).
 * - No text and no list is longer than allowed, and no text holds a NUL character, which PostgreSQL cannot store.
 * - What a mutation changes is in the audit log, with the one who asked (`audit-rules.ts`), and belongs to its trace.
 * - A mutation reads nothing that was loaded before it, and its payload nothing that was loaded before it was done.
 */
export function applyOperationRules(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  for (const type of [schema.getQueryType(), mutation, schema.getSubscriptionType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const resolve: Run = field.resolve ?? defaultFieldResolver;
      const check = createInputCheck(`${type!.name}.${field.name}`, field.args);
      const run = type === mutation ? traced(field.name, audited(field.name, withFreshLoaders(resolve))) : resolve;
      field.resolve = guarded(run, check);
      if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe, check);
    }
}

const guarded =
  (run: Run, check: ReturnType<typeof createInputCheck>): Run =>
  (source, args, context, info) => {
    // This does not ask who the viewer is: an event's payload may be the same for everyone.
    context.refuseStrangers();
    if (context.account !== undefined) checkScopes(context.account, info);
    check(args as Readonly<Record<string, unknown>>);
    return run(source, args, context, info);
  };

const traced =
  (name: string, run: Run): Run =>
  (source, args, context, info) =>
    inSpan(`mutation ${name}`, {}, async () => run(source, args, context, info));

const audited = (name: string, run: Run): Run =>
  name in notAudited
    ? run
    : (source, args, context, info) => acting(context.viewer, name, () => run(source, args, context, info));

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
