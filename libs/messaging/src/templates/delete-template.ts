import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { Refusal } from '../refusal';
import { findTemplate } from './find-template';

/** Null if it was deleted. */
export function deleteTemplate({ database }: Dependencies, viewer: Viewer, id: string | null): Promise<Refusal | null> {
  return database.transaction(async (tx) => {
    const template = await findTemplate(tx, viewer, id);
    if ('refusals' in template) return template.refusals[0] ?? null;
    await tx.templates.remove(template.id);
    return null;
  });
}
