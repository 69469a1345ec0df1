import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, readCursor, readSize } from '../connection';
import { RecordType } from '../directory/record';
import { TemplateConnection, templateCursors, toTemplateConnection } from './template';

@ArgsType()
class TemplatesArgs extends PageArgs {
  @Field(() => RecordType, { nullable: true, description: 'Written for this type of record; for any, where left out.' })
  recordType?: RecordTypeName | null;
}

@Resolver()
export class TemplatesResolver {
  @Query(() => TemplateConnection, { description: "The viewer's own templates and their teams', by name." })
  async templates(
    @Args() { recordType, first, after }: TemplatesArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<TemplateConnection> {
    const size = readSize(first, 'first');
    const place = readCursor(templateCursors, after);
    const rows = await services.queries.templates.list(viewer, recordType ?? null, { limit: size + 1, after: place });
    return toTemplateConnection(rows, size, place !== null);
  }
}
