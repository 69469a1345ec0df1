import { canUseTemplate, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Database } from '../database';
import { refusal, type Refusal } from '../refusal';
import { templatePrivilegeMissing } from './create-template';

/** Null where it was deleted. */
export function deleteTemplate(
  { database }: { database: Database },
  viewer: Viewer,
  id: string | null,
): Promise<Refusal | null> {
  return database.transaction(async (tx) => {
    if (!hasTextPrivilege(viewer.role)) return templatePrivilegeMissing;
    const template = id === null ? undefined : await tx.templates.findById(id);
    if (template === undefined || !canUseTemplate(viewer, template.owner))
      return refusal('NOT_FOUND', 'There is no such template.', 'id');
    await tx.templates.remove(template.id);
    return null;
  });
}
