import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWorkspace, nx, root } from './workspace.testing';

/** What Nx would run, with the files and variables that each task's cache key covers. */
async function plan(...args: string[]): Promise<Record<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'nx-plan-'));
  try {
    await nx(root, ...args, `--graph=${join(folder, 'plan.json')}`);
    const { taskPlans } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as {
      taskPlans: Record<string, string[]>;
    };
    return Object.fromEntries(
      Object.entries(taskPlans).map(([task, inputs]) => [task.replace('@patchbay/', ''), inputs]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const affected = async (target: string, file: string) =>
  Object.keys(await plan('affected', '-t', target, `--files=${file}`)).map((task) => task.split(':')[0]!);

jest.setTimeout(300_000);

describe('the targets of Nx', () => {
  it('include build, lint, typecheck and tests for every project', async () => {
    const tasks = Object.keys(await plan('run-many', '-t', 'build,lint,typecheck,test,integration,e2e'));
    const manifests = ['apps', 'examples', 'libs', 'tools'].map((area) => `${area}/*/package.json`);
    const projects = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...manifests], { cwd: root })
      .toString()
      .trim()
      .split('\n')
      .map((file) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { name: string }).name)
      .map((name) => name.replace('@patchbay/', ''));
    expect(projects.length).toBeGreaterThan(15);
    for (const project of projects)
      expect(tasks).toEqual(expect.arrayContaining([`${project}:lint`, `${project}:typecheck`]));
    expect(tasks).toEqual(
      expect.arrayContaining(['gateway:build', 'inbox:build', 'inbox:test', 'persistence:integration']),
    );
    expect(tasks).toEqual(expect.arrayContaining(['end-to-end:e2e', 'browser:e2e', 'nx:e2e']));
  });

  it('cover the shared configuration in their cache keys', async () => {
    const plans = await plan('run-many', '-t', 'build,lint,typecheck,test,integration', '-p', 'webhook-ingress');
    const covers = (target: string) => plans[`webhook-ingress:${target}`]!.join('\n');
    for (const target of ['build', 'lint', 'typecheck', 'test', 'integration'])
      for (const file of ['package.json', 'package-lock.json', 'nx.json', 'tools/nx/**/*'])
        expect(covers(target)).toContain(`{workspaceRoot}/${file}`);
    for (const target of ['test', 'integration'])
      for (const input of ['{workspaceRoot}/jest.config.js', '{workspaceRoot}/tools/testing/**/*', 'env:CI'])
        expect(covers(target)).toContain(input);
    for (const input of ['env:REDIS_URL', 'runtime:redis-server']) expect(covers('integration')).toContain(input);
    for (const file of ['eslint.config.mjs', '.oxlintrc.json', 'tools/lint/**/*'])
      expect(covers('lint')).toContain(`{workspaceRoot}/${file}`);
    expect(covers('typecheck')).toContain('{workspaceRoot}/tsconfig.base.json');
    expect(covers('build')).toContain('{workspaceRoot}/tools/build/**/*');
    // The sources of a dependency, but not its tests.
    expect(covers('test')).toContain('messaging:libs/messaging/**/*,!libs/messaging/**/*.test.ts');
    const inbox = await plan('run-many', '-t', 'build', '-p', 'inbox');
    expect(inbox['inbox:build']!.join('\n')).toContain('client:libs/client/**/*,!libs/client/**/*.test.ts');
  });

  it('are affected by a change of what they depend on, and by nothing else', async () => {
    const domain = await affected('test', 'libs/routing-domain/src/route.ts');
    expect(domain).toEqual(expect.arrayContaining(['routing-domain', 'messaging', 'gateway', 'worker']));
    expect(await affected('integration', 'libs/routing-domain/src/route.ts')).toContain('persistence');
    for (const other of ['access', 'service-kit', 'testkit', 'inbox']) expect(domain).not.toContain(other);
    expect(await affected('e2e', 'apps/worker/src/compose.ts')).toEqual(
      expect.arrayContaining(['end-to-end', 'browser']),
    );
    const inbox = await affected('e2e', 'apps/inbox/src/main.tsx');
    expect(inbox).toContain('browser');
    expect(inbox).not.toContain('end-to-end');
    expect(await affected('test', 'jest.config.js')).toContain('access');
    expect(await affected('test', 'docs/inbox.md')).toEqual([]);
  });

  it('run again after a change that breaks them, and come from the cache without one', async () => {
    const copy = copyWorkspace();
    try {
      const config = readFileSync(join(copy, 'jest.config.js'));
      const first = await nx(copy, 'test', 'routing-domain');
      expect(first).toMatchObject({ succeeded: true, output: expect.stringMatching(/PASS.*unit.*priority-rules/) });
      expect(first.output).not.toMatch(/PASS(?!.*routing-domain)/);
      const second = await nx(copy, 'test', 'routing-domain');
      expect(second).toMatchObject({ succeeded: true, output: expect.stringContaining('from the cache') });
      appendFileSync(join(copy, 'jest.config.js'), '\nthrow new Error("broken");\n');
      expect((await nx(copy, 'test', 'routing-domain')).succeeded).toBe(false);
      writeFileSync(join(copy, 'jest.config.js'), config);
      appendFileSync(join(copy, 'libs/access/src/index.ts'), '\nthrow new Error("broken");\n');
      const afterDependency = await nx(copy, 'test', 'routing-domain');
      expect(afterDependency.output).not.toContain('from the cache');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
