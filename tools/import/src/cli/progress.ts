const barWidth = 30;

/** A bar on a terminal; nothing elsewhere. */
export function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.min(barWidth, Math.round((done / Math.max(1, total)) * barWidth));
  const bar = '#'.repeat(filled).padEnd(barWidth);
  process.stderr.write(
    `\r[${bar}] ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${done >= total ? '\n' : ''}`,
  );
}
