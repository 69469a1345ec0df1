import { templateScope, type Viewer } from '@patchbay/access';
import type { TextTemplate } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { withOwner } from '../sql/owner';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { ownedWithin } from '../sql/visible';
import { TemplateEntity } from './template.entity';

export interface TemplateQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<TextTemplate[]>;
  /** By name. */
  list(viewer: Viewer, recordType: RecordType | null, page: Page): Promise<TextTemplate[]>;
}

const templates = table(TemplateEntity);

export function createTemplateQueries(dataSource: DataSource): TemplateQueries {
  const db = sqlOn(dataSource);
  const select = async (viewer: Viewer, conditions: readonly Sql[], limit?: number) => {
    const rows = await db.run<TemplateEntity>(sql`
      SELECT ${templates.columns()} FROM template
      WHERE ${and([ownedWithin(templateScope(viewer), 'template'), ...conditions])}
      ORDER BY name, id ${limit === undefined ? sql`` : sql`LIMIT ${limitOf(limit)}`}`);
    return rows.map(withOwner);
  };
  return {
    visibleByIds: (viewer, ids) => select(viewer, [sql`id = ANY (${uuids(ids)})`]),
    list(viewer, recordType, page) {
      const isOfType = recordType === null ? [] : [sql`record_type = ${recordType}`];
      return select(viewer, [keysetAfter(page, ['name', 'id'], '>'), ...isOfType], page.limit);
    },
  };
}
