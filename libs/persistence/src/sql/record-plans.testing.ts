import type { TestDatabase } from '@patchbay/testkit';
import { Client } from 'pg';

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

/** A statement as PostgreSQL ran it. */
export interface RecordedPlan {
  readonly statement: string;
  readonly plan: PlanNode;
}

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_format': 'json',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  // What triggers and foreign keys ask, too: each session keeps plans for it.
  'auto_explain.log_nested_statements': 'on',
};

/**
 * Makes PostgreSQL tell each connection of this process how it ran what it was asked, with the plans that the connection
 * has. So a test sees every statement of the code under it, also one that is added later. For connections that are opened
 * after that.
 */
export async function recordPlans(
  database: TestDatabase,
): Promise<{ readonly take: () => RecordedPlan[]; readonly stop: () => void }> {
  const name = new URL(database.url).pathname.slice(1);
  for (const [setting, value] of Object.entries(settings))
    await database.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  let recorded: RecordedPlan[] = [];
  const { connect } = Client.prototype;
  const spy = jest.spyOn(Client.prototype, 'connect').mockImplementation(function (this: Client, ...args: unknown[]) {
    this.on('notice', ({ message }) => {
      const [, json] = /^duration: .*? plan:\n(.*)$/s.exec(message ?? '') ?? [];
      if (json === undefined) return;
      const { 'Query Text': statement, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
      recorded.push({ statement, plan });
    });
    return (connect as (...given: unknown[]) => unknown).apply(this, args) as never;
  } as never);
  return {
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    stop: () => spy.mockRestore(),
  };
}
