import { templateScope, type Viewer } from '@patchbay/access';
import type { TextTemplate } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import type { DataSource } from 'typeorm';
import { ownerOf, type OwnerColumns } from '../sql/rows';
import { ownedWithin } from '../sql/owned-within';
import { behind, type Page } from '../sql/page';

export interface TemplateQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<TextTemplate[]>;
  /** By name. */
  list(viewer: Viewer, recordType: RecordType | null, page: Page): Promise<TextTemplate[]>;
}

interface TemplateRow extends OwnerColumns {
  id: string;
  name: string;
  record_type: RecordType;
  language: string;
  body: string;
  updated_at: Date;
}

export function createTemplateQueries(dataSource: DataSource): TemplateQueries {
  const select = async (viewer: Viewer, conditions: string[], values: unknown[], suffix: string) => {
    const rows: TemplateRow[] = await dataSource.query(
      `SELECT id, name, record_type, language, body, updated_at, owner_user_id, owner_team_id FROM template
       WHERE ${[ownedWithin(templateScope(viewer), 'template', values), ...conditions].join(' AND ')} ${suffix}`,
      values,
    );
    return rows.map(
      (row): TextTemplate => ({
        id: row.id,
        name: row.name,
        recordType: row.record_type,
        language: row.language,
        body: row.body,
        owner: ownerOf(row),
        updatedAt: row.updated_at,
      }),
    );
  };
  return {
    visibleByIds: (viewer, ids) => select(viewer, ['id = ANY ($1::uuid[])'], [ids], ''),
    list(viewer, recordType, { limit, after }) {
      const values: unknown[] = [];
      const conditions = [behind(after, 'name', 'id', '>', values)];
      if (recordType !== null) conditions.push(`record_type = $${values.push(recordType)}`);
      return select(viewer, conditions, values, `ORDER BY name, id LIMIT $${values.push(limit)}`);
    },
  };
}
