import sql, { join, raw, Sql } from 'sql-template-tag';
import { DefaultNamingStrategy, getMetadataArgsStorage } from 'typeorm';

/** Columns are named after their properties: `message.createdAt` is `message.created_at`. */
export class ColumnNames extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

interface ColumnDefinition {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

export type Property<Entity> = keyof Entity & string;
type Values<Entity> = { readonly [Name in keyof Entity]?: Entity[Name] | Sql };

/** What SQL needs to know of a table, read from its entity. `Row` is what is selected of it. */
export class Table<Entity, Row = Entity> {
  constructor(
    readonly name: string,
    readonly definitions: readonly ColumnDefinition[],
  ) {}

  only<Name extends Property<Row>>(...properties: readonly Name[]): Table<Entity, Pick<Row, Name>> {
    const selected = properties.map((property) => this.definition(property));
    return new Table(this.name, selected);
  }

  without<Name extends Property<Row>>(...properties: readonly Name[]): Table<Entity, Omit<Row, Name>> {
    const left = this.definitions.filter(({ property }) => !(properties as readonly string[]).includes(property));
    return new Table(this.name, left);
  }

  /** `message.created_at AS "createdAt", …`: a row that is selected like this is a `Row`. */
  columns(alias = this.name): Sql {
    return raw(this.definitions.map(({ property, name }) => `${alias}.${name} AS "${property}"`).join(', '));
  }

  /** Column names: `record_id, position`. */
  names(...properties: readonly Property<Entity>[]): Sql {
    return raw(properties.map((property) => this.definition(property).name).join(', '));
  }

  /** `(id, created_at) SELECT $1, $2`, for `INSERT INTO`. Properties that are undefined get their default. */
  values(row: Values<Entity>): Sql {
    const given = this.definitions.filter(({ property }) => row[property as Property<Entity>] !== undefined);
    const values = given.map(({ property, type }) => {
      const value = row[property as Property<Entity>];
      // The driver would send an array as an array of PostgreSQL.
      return type === 'jsonb' && value !== null && !(value instanceof Sql) ? JSON.stringify(value) : value;
    });
    return sql`(${raw(given.map(({ name }) => name).join(', '))}) SELECT ${join(values, ', ')}`;
  }

  /** `INSERT INTO … SELECT … FROM` one parameter that holds all rows; `properties` are the columns that are written. */
  insertAll(rows: readonly Partial<Entity>[], ...properties: readonly Property<Entity>[]): Sql {
    const selected = raw(properties.map((property) => `"${property}"`).join(', '));
    return sql`INSERT INTO ${raw(this.name)} (${this.names(...properties)})
      SELECT ${selected} FROM ${this.given(rows, ...properties)}`;
  }

  /** Rows as one parameter and a FROM item `given`, with the entity's properties as its columns. */
  given(rows: readonly Partial<Entity>[], ...properties: readonly Property<Entity>[]): Sql {
    const columns = properties.map((property) => `"${property}" ${this.definition(property).type}`).join(', ');
    return sql`jsonb_to_recordset(${JSON.stringify(rows)}) AS given (${raw(columns)})`;
  }

  /** `name = excluded.name, …`, for `ON CONFLICT … DO UPDATE SET`. */
  excluded(...properties: readonly Property<Entity>[]): Sql {
    const names = properties.map((property) => this.definition(property).name);
    return raw(names.map((name) => `${name} = excluded.${name}`).join(', '));
  }

  private definition(property: string): ColumnDefinition {
    const found = this.definitions.find((definition) => definition.property === property);
    if (found === undefined) throw new Error(`Table ${this.name} has no column for ${property}.`);
    return found;
  }
}

export function table<Entity extends object>(entity: new () => Entity): Table<Entity> {
  const { tables, columns } = getMetadataArgsStorage();
  const name = tables.find(({ target }) => target === entity)?.name;
  if (name === undefined) throw new Error(`${entity.name} is not an entity.`);
  const naming = new ColumnNames();
  const definitions = columns
    .filter(({ target }) => target === entity || (target instanceof Function && entity.prototype instanceof target))
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: naming.columnName(propertyName, options.name),
      type: String(options.type),
    }));
  return new Table(name, definitions);
}
