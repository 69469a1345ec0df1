import { canUseTemplate, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { noTextPermission, refusal, refused, type Refused } from '../refusal';
import type { TextTemplate } from './templates';

/** The template that a viewer wants to change, or why they can't. `id` is null if the given id is not valid. */
export async function findTemplate(
  tx: Transaction,
  viewer: Viewer,
  id: string | null,
): Promise<TextTemplate | Refused> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const template = id === null ? undefined : await tx.templates.findById(id);
  return template !== undefined && canUseTemplate(viewer, template.owner)
    ? template
    : refused(refusal('NOT_FOUND', 'Template not found.', 'id'));
}
