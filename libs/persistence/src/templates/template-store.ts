import type { Templates, TextTemplate } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import type { EntityManager } from 'typeorm';
import { TemplateEntity } from './template.entity';
import { ownerColumns } from '../sql/rows';

export function createTemplates(manager: EntityManager): Templates {
  const templates = manager.getRepository(TemplateEntity);
  return {
    async findById(id) {
      const found = await templates.findOneBy({ id });
      return found === null ? undefined : templateOf(found);
    },
    async add(template) {
      await templates.insert(entityOf(template));
    },
    async replace(template) {
      await templates.update({ id: template.id }, entityOf(template));
    },
    async remove(id) {
      await templates.delete({ id });
    },
  };
}

export function templateOf({ ownerUserId, ownerTeamId, recordType, ...rest }: TemplateEntity): TextTemplate {
  const owner =
    ownerUserId !== null
      ? { kind: 'user' as const, id: ownerUserId }
      : { kind: 'team' as const, id: ownerTeamId as string };
  return { ...rest, recordType: recordType as RecordType, owner };
}

function entityOf({ owner, ...rest }: TextTemplate): TemplateEntity {
  const [ownerUserId, ownerTeamId] = ownerColumns(owner);
  return { ...rest, ownerUserId, ownerTeamId };
}
