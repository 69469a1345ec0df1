import { canUseTemplate, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { UpsertDependencies } from '../directory';
import { refusal } from '../refusal';
import {
  refusalsOfTemplate,
  type TemplateInput,
  templateOf,
  templatePrivilegeMissing,
  type TemplateResult,
} from './create-template';

/** `id` is null where the caller's id is none of a template. */
export function updateTemplate(
  { database, now }: UpsertDependencies,
  viewer: Viewer,
  id: string | null,
  input: TemplateInput,
): Promise<TemplateResult> {
  return database.transaction(async (tx): Promise<TemplateResult> => {
    if (!hasTextPrivilege(viewer.role)) return { kind: 'refused', refusals: [templatePrivilegeMissing] };
    const template = id === null ? undefined : await tx.templates.findById(id);
    if (template === undefined || !canUseTemplate(viewer, template.owner))
      return { kind: 'refused', refusals: [refusal('NOT_FOUND', 'There is no such template.', 'id')] };
    const refusals = refusalsOfTemplate(viewer, input);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const replaced = { ...templateOf(viewer, input), id: template.id, updatedAt: now() };
    await tx.templates.replace(replaced);
    return { kind: 'written', template: replaced };
  });
}
