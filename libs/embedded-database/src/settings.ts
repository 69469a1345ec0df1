/** Settings of a server that only this machine reaches, over TCP. */
export function settingsOf({
  port,
  throwaway,
}: {
  readonly port: number;
  readonly throwaway: boolean;
}): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: throwaway ? '300' : '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // Keep customers' texts and numbers out of the log: statements and error details contain them.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // These pay off only on big machines and with big queries.
    io_method: 'sync',
    jit: 'off',
    // No replicas.
    wal_level: 'minimal',
    max_wal_senders: '0',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
}
