import { type CustomerExport as ExportModel, exportCustomer } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { createPayload } from '../payload';
import { CustomerExport, toCustomerExport } from './customer-export';
import { readExportHandle } from './export-handle';

const payload = createPayload('CustomerExportPayload', 'Result of `exportCustomer`.', {
  export: {
    type: () => CustomerExport,
    map: (one: ExportModel) => toCustomerExport(one),
    description: 'Ask `customerExport` again until it is READY; null if it was refused.',
  },
});

@Resolver(() => CustomerExport)
export class ExportCustomerResolver {
  @Mutation(() => payload.Type, {
    description:
      'Write everything that is stored about one person, the same that `eraseCustomer` removes, into a ZIP: JSON, the files of the texts, and a page to read. Exports are written one after the other; while one of this record is RUNNING, the call returns that one. NOT_FOUND if there is no such record, FORBIDDEN for others than administrators. The audit log tells who asked.',
  })
  async exportCustomer(
    @Arg('recordId', () => ID, { description: 'A record of the person.' }) recordId: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await exportCustomer(services, viewer, { recordId: keyOf(recordId, ...recordNodeTypes) }));
  }

  @Authorized('ADMIN')
  @Query(() => CustomerExport, {
    nullable: true,
    description:
      'An export, of whichever administrator asked for it; null if there is none, or none any more. For administrators; FORBIDDEN for others.',
  })
  async customerExport(
    @Arg('id', () => ID, { description: 'From `exportCustomer`.' }) id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<CustomerExport | null> {
    const key = readExportHandle(id);
    const found = key === null ? undefined : await services.queries.exports.byId(key);
    return found === undefined ? null : toCustomerExport(found);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path on this gateway of the ZIP; null until it is READY. Signed for the viewer and valid for 15 minutes; when it is fetched, the viewer must still be an administrator. Takes byte ranges.',
  })
  url(@Root() { key, state }: CustomerExport, @Ctx() { services, viewer }: GatewayContext): string | null {
    return state === 'READY' ? services.exportUrls.sign(viewer, key) : null;
  }
}
