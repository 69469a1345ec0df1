import type { Templates, TextTemplate } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { ownerColumns, withOwner } from '../sql/owner';
import { TemplateEntity } from './template.entity';

export function createTemplateStore(manager: EntityManager): Templates {
  const repository = manager.getRepository(TemplateEntity);
  return {
    async findById(id) {
      const found = await repository.findOneBy({ id });
      return found === null ? undefined : withOwner(found);
    },
    async add(template) {
      await repository.insert(rowOf(template));
    },
    async replace(template) {
      await repository.update({ id: template.id }, rowOf(template));
    },
    async remove(id) {
      await repository.delete({ id });
    },
  };
}

const rowOf = ({ owner, ...rest }: TextTemplate): TemplateEntity => ({ ...rest, ...ownerColumns(owner) });
