import type { FindingDetails, FindingTable, Severity } from '@patchbay/messaging';

/** What `npm run check` can find, besides what checks of carrier accounts find. */
export const systemFindings = {
  CONFIG_OK: { severity: 'OK', meaning: 'The environment variables are valid.', fix: null },
  CONFIG_INVALID: {
    severity: 'ERROR',
    meaning: 'An environment variable is wrong or missing. Programs do not start with it.',
    fix: 'Correct it. The README explains each variable.',
  },
  CONFIG_SUSPICIOUS: {
    severity: 'WARNING',
    meaning: 'An environment variable looks misspelled, or has an old name.',
    fix: 'Rename it, or remove it.',
  },
  CONFIG_SECRETS_KEY_MISSING: {
    severity: 'WARNING',
    meaning:
      'SECRETS_KEY is not set: secrets of webhooks are stored without encryption, and carrier accounts cannot be added in the API.',
    fix: 'Set SECRETS_KEY to the output of openssl rand -base64 32, the same for all programs, and keep it apart from backups of the database.',
  },
  CHECKS_LEFT_OUT: {
    severity: 'WARNING',
    meaning: 'Some checks need what another check found missing, so they were not made.',
    fix: 'Fix the errors, then check again.',
  },
  CLOCK_OK: { severity: 'OK', meaning: 'The clock of this machine agrees with that of PostgreSQL.', fix: null },
  DATABASE_OK: {
    severity: 'OK',
    meaning: 'PostgreSQL can be reached, and has all migrations of this version.',
    fix: null,
  },
  DATABASE_EMBEDDED: {
    severity: 'OK',
    meaning:
      'DATABASE_URL is not set: the standalone app runs a PostgreSQL of its own while it runs, which nobody else can look at.',
    fix: null,
  },
  DATABASE_UNREACHABLE: {
    severity: 'ERROR',
    meaning: 'PostgreSQL cannot be reached at DATABASE_URL, or does not let this user in.',
    fix: 'Check host, port, user, password and database of DATABASE_URL, and pg_hba.conf of the server.',
  },
  DATABASE_UNSUITABLE: {
    severity: 'ERROR',
    meaning: 'PostgreSQL is too old, or behind a pooler that Patchbay does not know about.',
    fix: 'Use PostgreSQL 14 or later. Behind a pooler in transaction mode, set DATABASE_SESSION_URL, too.',
  },
  DATABASE_READ_ONLY: {
    severity: 'ERROR',
    meaning: 'DATABASE_URL leads to a server that takes no changes, such as a standby.',
    fix: 'Let DATABASE_URL lead to the primary server, or promote the standby.',
  },
  DATABASE_MIGRATIONS_MISSING: {
    severity: 'ERROR',
    meaning:
      'The database lacks migrations of this version. Programs wait for them, unless they migrate when they start.',
    fix: 'Run npm run migrate.',
  },
  DATABASE_LATER_VERSION: {
    severity: 'WARNING',
    meaning: 'The database has migrations of a later version. This version works with them.',
    fix: 'Update the programs, if you did not go back to this version on purpose.',
  },
  DATABASE_PRIVILEGES_MISSING: {
    severity: 'ERROR',
    meaning: 'The user of DATABASE_URL cannot read and change all tables.',
    fix: "As the owner of the tables, run SELECT grant_to_apps('<user>'); see docs/audit.md.",
  },
  DATABASE_CANNOT_MIGRATE: {
    severity: 'WARNING',
    meaning: 'The user of DATABASE_URL cannot change tables, so programs cannot migrate the database when they start.',
    fix: "That is safer. Set MIGRATE_ON_START=0, and run npm run migrate with the owner's DATABASE_URL before each upgrade.",
  },
  DATABASE_LETTERS: {
    severity: 'WARNING',
    meaning: 'The locale of the database knows capitals of ASCII only, so searches tell É from é.',
    fix: 'Move to a database with another locale, such as C.UTF-8 (LC_CTYPE).',
  },
  REPLICA_OK: {
    severity: 'OK',
    meaning: 'The replica follows the primary, so gateways use it for queries.',
    fix: null,
  },
  REPLICA_UNUSABLE: {
    severity: 'WARNING',
    meaning: 'The replica at DATABASE_REPLICA_URL cannot be used, so gateways ask the primary for everything.',
    fix: 'Let DATABASE_REPLICA_URL lead to one streaming replica of the server of DATABASE_URL; see docs/postgresql.md.',
  },
  REDIS_OK: { severity: 'OK', meaning: 'Redis can be reached and passes messages on.', fix: null },
  REDIS_NOT_SET: {
    severity: 'OK',
    meaning: 'Neither REDIS_URL nor NATS_URL is set: events stay in the process of the standalone app.',
    fix: null,
  },
  REDIS_UNREACHABLE: {
    severity: 'ERROR',
    meaning: 'Redis cannot be reached, or does not let this user in.',
    fix: 'Check REDIS_URL and the variables in docs/redis.md. Until then, live events are up to a second late.',
  },
  REDIS_SILENT: {
    severity: 'ERROR',
    meaning:
      'Redis does not pass on what is published on a channel that starts with patchbay:, so live events are up to a second late.',
    fix: 'Give the user the rights in docs/redis.md: +publish, +subscribe, +unsubscribe and &patchbay:*.',
  },
  REDIS_OLD: {
    severity: 'WARNING',
    meaning: 'Redis is older than version 7, which Patchbay is tested with.',
    fix: 'Use Redis 7 or later, or Valkey 8 or later.',
  },
  NATS_OK: { severity: 'OK', meaning: 'NATS can be reached and passes messages on.', fix: null },
  NATS_UNREACHABLE: {
    severity: 'ERROR',
    meaning: 'NATS cannot be reached, or does not let this user in.',
    fix: 'Check NATS_URL and the variables in docs/nats.md. Until then, live events are up to a second late.',
  },
  NATS_SILENT: {
    severity: 'ERROR',
    meaning:
      'NATS does not pass on what is published on a subject that starts with patchbay., so live events are up to a second late.',
    fix: 'Give the user the rights in docs/nats.md: to publish to patchbay.> and to subscribe to it.',
  },
  NATS_SMALL_PAYLOAD: {
    severity: 'WARNING',
    meaning: 'NATS takes messages of less than 64 KB only, so events need many messages, and some may not fit in one.',
    fix: 'Leave max_payload of the NATS servers at its default of 1 MB.',
  },
  PUBLIC_URL_OK: {
    severity: 'OK',
    meaning: 'PUBLIC_WEBHOOK_URL leads to the ingress of this installation.',
    fix: null,
  },
  PUBLIC_URL_NOT_SET: {
    severity: 'WARNING',
    meaning:
      'PUBLIC_WEBHOOK_URL is not set, so carriers are given an address of this machine, which they cannot reach.',
    fix: 'Set PUBLIC_WEBHOOK_URL to the address at which the internet reaches the ingress. For trials, use a tunnel such as ngrok or cloudflared.',
  },
  PUBLIC_URL_UNREACHABLE: {
    severity: 'ERROR',
    meaning: 'Nothing usable answers at PUBLIC_WEBHOOK_URL, seen from this machine.',
    fix: 'Check DNS, certificate, firewall and proxy, and that the ingress runs. If only this network cannot reach its own public address, check from another one.',
  },
  PUBLIC_URL_NOT_OURS: {
    severity: 'ERROR',
    meaning: 'Something answers at PUBLIC_WEBHOOK_URL, but not the ingress of Patchbay.',
    fix: 'Let the proxy pass /webhooks/* on to the port of the ingress (WEBHOOK_PORT), with the path unchanged and without redirects.',
  },
  PUBLIC_URL_OF_ANOTHER: {
    severity: 'ERROR',
    meaning: 'PUBLIC_WEBHOOK_URL leads to another installation of Patchbay, with another database.',
    fix: 'Set PUBLIC_WEBHOOK_URL to the address of this installation, or correct the proxy. Or this program uses the wrong DATABASE_URL.',
  },
  NO_CARRIER: {
    severity: 'WARNING',
    meaning: 'There is no account with a carrier, so no texts go in or out.',
    fix: 'Add one with upsertCarrierAccount, or set the variables of a carrier: see docs/carriers.md.',
  },
} as const satisfies FindingTable;

/** A line of the report. */
export interface CheckResult {
  /** What was checked: `database`, `carrier twilio`. */
  readonly area: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly advice: string | null;
  /** Our number or the account that it is about. */
  readonly subject: string | null;
}

export const systemResult = (
  area: string,
  code: keyof typeof systemFindings,
  { message, advice }: FindingDetails = {},
): CheckResult => {
  const { severity, meaning, fix } = systemFindings[code];
  return { area, severity, code, message: message ?? meaning, advice: advice ?? fix, subject: null };
};
