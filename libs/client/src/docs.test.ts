import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** The same at any depth, which also decides where lines break. */
const withoutSpace = (code: string) => code.replaceAll(/\s+/g, '');

const examples = ['graphql-ws', 'apollo', 'urql', 'relay'];

describe('the examples', () => {
  // Each is complete, so that it can be copied; but what they share is written once.
  test.each(['resuming.ts', 'connection.ts', 'main.ts'])('have the same %s', (file) => {
    expect(new Set(examples.map((name) => read(`examples/${name}/src/${file}`))).size).toBe(1);
  });
});

describe('docs/api/clients.md', () => {
  const blocks = [...read('docs/api/clients.md').matchAll(/From `([^`]+)`:\n\n```ts\n([^]*?)\n```/g)];

  test('has code of every example', () => {
    const paths = blocks.map(([, path]) => path!.split('/').slice(0, 2).join('/'));
    expect(paths).toEqual(expect.arrayContaining(examples.map((name) => `examples/${name}`)));
  });

  test.each(blocks.map(([, path, code]) => [path!, code!.split('\n')[0]!, code!]))('quotes %s: %s', (path, _, code) =>
    expect(withoutSpace(read(path))).toContain(withoutSpace(code)),
  );
});
