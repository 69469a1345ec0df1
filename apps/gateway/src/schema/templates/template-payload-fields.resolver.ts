import { labelOf, usedFieldsOf } from '@patchbay/messaging';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Template } from './template';
import { TemplateFieldUse } from './template-field-use';
import { templatePayload } from './template-input';

@Resolver(() => templatePayload.Type)
export class TemplatePayloadFieldsResolver {
  @FieldResolver(() => [TemplateFieldUse], {
    description: "The fields of the record that it uses, and how many of the viewer's records lack each.",
  })
  async fields(
    @Root() { template }: { readonly template: Template | null },
    @Ctx() { loaders, services, viewer }: GatewayContext,
  ): Promise<TemplateFieldUse[]> {
    const used = template === null ? [] : usedFieldsOf(template.body);
    if (template === null || used.length === 0) return [];
    const { recordType } = template;
    const [definitions, { records, having }] = await Promise.all([
      loaders.fieldsOfType.load(recordType),
      services.queries.records.countValues(viewer, recordType, used),
    ]);
    return used.map(({ path }, place) => ({
      path,
      label: labelOf(path, definitions),
      recordsWithout: records - (having[place] ?? 0),
      recordsCounted: records,
    }));
  }
}
