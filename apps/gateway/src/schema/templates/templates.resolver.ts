import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { RecordType } from '../directory';
import { templateConnection, type Template } from './template';

@ArgsType()
class TemplatesArgs extends PageArgs {
  @Field(() => RecordType, { nullable: true, description: 'Only templates for this type of record. Default: all.' })
  recordType?: RecordTypeName | null;
}

@Resolver()
export class TemplatesResolver {
  @Query(() => templateConnection.Type, { description: 'The templates of the viewer and their teams, by name.' })
  templates(
    @Args() { recordType, ...page }: TemplatesArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<Template>> {
    return templateConnection.read(page, (given) => services.queries.templates.list(viewer, recordType ?? null, given));
  }
}
