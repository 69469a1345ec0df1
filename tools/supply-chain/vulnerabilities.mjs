// Asks the registry about known vulnerabilities of the product's packages, and fails for one that is high or critical. A
// machine whose registry does not answer that question says so: then nothing was checked.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--package-lock-only', '--json'], {
  cwd: new URL('../..', import.meta.url),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 60_000,
  shell: process.platform === 'win32',
  env: { ...process.env, npm_config_fetch_retries: '0', npm_config_fetch_timeout: '20000' },
});

const report = readReport(stdout);
if (report?.vulnerabilities === undefined || report.auditReportVersion === undefined) {
  const reason = report?.message ?? error?.message ?? 'npm audit gave no report';
  const notice = `NOT CHECKED for known vulnerabilities: ${reason}. Run "npm run vulnerabilities" where the registry answers.`;
  console.warn(notice);
  // A page that people see, if CI has one.
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${notice}\n`);
} else {
  const all = Object.values(report.vulnerabilities);
  for (const { name, severity, range, via } of all) {
    const titles = via.map((one) => (typeof one === 'string' ? `through ${one}` : `${one.title} (${one.url})`));
    console.log(`${severity}: ${name} ${range}: ${titles.join('; ')}`);
  }
  const serious = all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  console.log(
    `Checked ${report.metadata.dependencies.prod} packages: ${all.length} vulnerable, ${serious.length} of them high or critical.`,
  );
  process.exitCode = serious.length > 0 ? 1 : 0;
}

function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
