import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refused } from '../refusal';
import { checkTemplate, type TemplateInput, templateOf, type TemplateResult } from './create-template';
import { findTemplate } from './find-template';

export function updateTemplate(
  { database, now }: Dependencies,
  viewer: Viewer,
  id: string | null,
  input: TemplateInput,
): Promise<TemplateResult> {
  return database.transaction(async (tx): Promise<TemplateResult> => {
    const found = await findTemplate(tx, viewer, id);
    if ('refusals' in found) return found;
    const refusals = await checkTemplate(tx, viewer, input);
    if (refusals.length > 0) return refused(...refusals);
    const template = { ...templateOf(viewer, input), id: found.id, updatedAt: now() };
    await tx.templates.replace(template);
    return { kind: 'written', template };
  });
}
