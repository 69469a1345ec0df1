import { labelOf, usedFieldsOf } from '@patchbay/messaging';
import { isTransient } from '@patchbay/persistence';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Template } from './template';
import { TemplateFieldUse } from './template-field-use';
import { templatePayload } from './template-input';

@Resolver(() => templatePayload.Type)
export class TemplatePayloadFieldsResolver {
  @FieldResolver(() => [TemplateFieldUse], {
    nullable: true,
    description:
      "The fields of the record that it uses, and how many of the viewer's records lack each. Null if they could not be counted in time; the template is saved all the same.",
  })
  async fields(
    @Root() { template }: { readonly template: Template | null },
    @Ctx() { loaders, services, viewer }: GatewayContext,
  ): Promise<TemplateFieldUse[] | null> {
    const used = template === null ? [] : usedFieldsOf(template.body);
    if (template === null || used.length === 0) return [];
    const { recordType } = template;
    const [definitions, counts] = await Promise.all([
      loaders.fieldsOfType.load(recordType),
      services.queries.records.countValues(viewer, recordType, used).catch(nullIfTransient),
    ]);
    if (counts === null) return null;
    const { records, having } = counts;
    return used.map(({ path }, place) => ({
      path,
      label: labelOf(path, definitions),
      recordsWithout: records - (having[place] ?? 0),
      recordsCounted: records,
    }));
  }
}

/** With an error, clients would take a template that was saved for one that was not. */
function nullIfTransient(error: unknown): null {
  if (isTransient(error)) return null;
  throw error;
}
