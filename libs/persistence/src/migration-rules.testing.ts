/** What a migration does, as far as rules are about it. */
export interface MigrationSteps {
  /** What its `up` tells PostgreSQL, in order. */
  readonly statements: readonly string[];
  /** False if its statements are no transaction. */
  readonly transaction?: boolean;
  /** For one that takes something away: since which release nobody uses it. */
  readonly contracts?: string;
}

/** Tables that stay small, or that no text waits for. */
const smallTables: ReadonlySet<string> = new Set([
  ...['alarm', 'app_user', 'carrier_account', 'carrier_check', 'carrier_connection', 'company_settings'],
  ...['customer_export', 'erasure', 'figure_progress', 'legal_hold', 'notification_preference', 'phone_number'],
  ...['planned_transfer', 'provisioned_user', 'push_subscription', 'record_field', 'relay_lease', 'restore'],
  ...['service_account', 'service_account_token', 'setting', 'sign_in_link', 'team', 'team_member', 'team_membership'],
  ...['template', 'user_session', 'webhook_endpoint', 'webhook_secret'],
]);

/** Breaks programs of the release before, which go on while it runs, and may come back after it. */
const takesAway: readonly (readonly [RegExp, string])[] = [
  [/\bDROP (TABLE|VIEW|TRIGGER|FUNCTION|TYPE)\b/i, 'takes away what the release before may use'],
  [/\bDROP COLUMN\b/i, 'takes away a column'],
  [/\bRENAME\b/i, 'renames'],
  [/\bSET NOT NULL\b/i, 'refuses what the release before may write'],
  [/\bALTER COLUMN \w+ (SET DATA )?TYPE\b/i, 'changes the type of a column'],
  [/\bDROP DEFAULT\b/i, 'refuses what the release before may write'],
];

/**
 * What breaks the rules of CONTRIBUTING.md, a line each. Programs of the release before run during a migration and after it,
 * so it may only add. What nobody uses any more goes a release later, in a migration that says so in `contracts`.
 */
export function brokenRules({ statements, transaction = true, contracts }: MigrationSteps): string[] {
  const created = new Set(statements.flatMap((sql) => tablesOf(sql, /\bCREATE (?:UNLOGGED )?TABLE (\w+)/gi)));
  const isLarge = (table: string) => !created.has(table) && !smallTables.has(table);
  const broken = statements.map(withoutBodies).flatMap((sql) => [
    ...(contracts === undefined ? takenAway(sql) : []),
    ...requiredColumns(sql, created),
    ...rewrites(sql),
    ...tablesOf(sql, /\bCREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)\w+ ON (?:ONLY )?(\w+)/gi)
      .filter(isLarge)
      .map((table) => `locks ${table} while it creates an index`),
    ...tablesOf(
      sql,
      /\bALTER TABLE (?:ONLY )?(\w+)\b[^;]*\bADD CONSTRAINT\b(?![^;]*\bNOT VALID\b)(?![^;]*\bUSING INDEX\b)/gi,
    )
      .filter(isLarge)
      .map((table) => `locks ${table} while it validates a constraint`),
  ]);
  return [...broken, ...concurrentMistakes(statements, transaction)];
}

const takenAway = (sql: string) => takesAway.flatMap(([pattern, what]) => (pattern.test(sql) ? what : []));

/** The release before does not write them. */
function requiredColumns(sql: string, created: ReadonlySet<string>): string[] {
  const [table] = tablesOf(sql, /\bALTER TABLE (?:ONLY )?(\w+)/gi);
  if (table === undefined || created.has(table)) return [];
  return columnsOf(sql)
    .filter((column) => /\bNOT NULL\b/i.test(column) && !/\bDEFAULT\b/i.test(column))
    .map((column) => `needs ${table}.${column.split(' ')[0]}, which the release before does not write`);
}

/** PostgreSQL writes the table again, and nobody can use it until then. */
const rewrites = (sql: string): string[] =>
  columnsOf(sql)
    .filter((column) => /\bDEFAULT (gen_random_uuid|clock_timestamp|random|nextval)|\bGENERATED ALWAYS\b/i.test(column))
    .map((column) => `writes the whole table again for ${column.split(' ')[0]}`);

const columnsOf = (sql: string): string[] =>
  [...sql.matchAll(/\bADD COLUMN (?:IF NOT EXISTS )?(.*?)(?=,\s*(?:ADD|DROP|ALTER) |$)/gis)].map(
    ([, column]) => column ?? '',
  );

/** One that failed stays as an invalid index, which IF NOT EXISTS would take for the real one. */
function concurrentMistakes(statements: readonly string[], transaction: boolean): string[] {
  const isConcurrent = (sql: string) => /\bINDEX CONCURRENTLY\b/i.test(sql);
  if (!statements.some(isConcurrent)) return [];
  return [
    ...(transaction ? ['creates an index concurrently in a transaction'] : []),
    ...(statements.every((sql) => isConcurrent(sql) || /^\s*(SET|SHOW) lock_timeout\b/i.test(sql))
      ? []
      : ['does more than to create an index: it may stop halfway']),
    ...statements.flatMap((sql, place) => {
      const name = /\bCREATE (?:UNIQUE )?INDEX CONCURRENTLY (\w+)/i.exec(sql)?.[1];
      const isDropped = statements[place - 1]?.includes(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`) === true;
      return name === undefined || isDropped ? [] : [`leaves an invalid ${name} of a failed attempt`];
    }),
  ];
}

const tablesOf = (sql: string, pattern: RegExp): string[] =>
  [...sql.matchAll(pattern)].map(([, table]) => table?.toLowerCase() ?? '');

/** What a function does is not done by the migration. */
const withoutBodies = (sql: string) => sql.replace(/\$\$.*?\$\$/gs, '$$$$').replace(/--.*$/gm, '');
