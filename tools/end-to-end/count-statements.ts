import { Client } from 'pg';

/** Counts the gateway's statements for its clients, without those of the worker and without reading the event log. */
export function countStatements(): { count(): number; reset(): void; stop(): void } {
  let count = 0;
  const { query } = Client.prototype;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client & { connectionParameters: { application_name: string } },
    ...args: unknown[]
  ) {
    const [asked] = args as [string | { readonly text: string }];
    const isLook = (typeof asked === 'string' ? asked : asked.text).includes('FROM outbox');
    if (this.connectionParameters.application_name === 'patchbay-gateway' && !isLook) count += 1;
    return (query as (...given: unknown[]) => unknown).apply(this, args) as never;
  } as never);
  return { count: () => count, reset: () => (count = 0), stop: () => spy.mockRestore() };
}
