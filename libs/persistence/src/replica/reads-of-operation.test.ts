import type { Queries } from '../queries';
import { readsOfOperation } from './reads-of-operation';

const from = (answers: (name: string) => Promise<string>) =>
  ({ notes: { list: () => answers('notes') }, users: { list: () => answers('users') } }) as unknown as Queries;
const list = (queries: Queries, kind: 'notes' | 'users') =>
  (queries[kind] as unknown as { list(): Promise<string> }).list();

describe('an operation that reads from a replica', () => {
  let fault: Error | undefined;
  const reads = () =>
    readsOfOperation({
      replica: from((name) => (fault === undefined ? Promise.resolve(`${name} of replica`) : Promise.reject(fault))),
      primary: from((name) => Promise.resolve(`${name} of primary`)),
      whileUsable: (work) => work,
      isFault: (error) => (error as Error).message === 'lost',
    });
  beforeEach(() => (fault = undefined));

  it('goes on with the primary when that fails, and does not go back', async () => {
    const queries = await Promise.resolve(reads());
    expect(await list(queries, 'notes')).toBe('notes of replica');
    fault = new Error('lost');
    expect(await list(queries, 'users')).toBe('users of primary');
    fault = undefined;
    expect(await list(queries, 'notes')).toBe('notes of primary');
    expect(await list(reads(), 'notes')).toBe('notes of replica');
  });

  it('fails with mistakes of its own', async () => {
    fault = new Error('syntax error');
    await expect(list(reads(), 'notes')).rejects.toThrow('syntax error');
  });
});
