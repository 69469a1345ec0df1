import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustedDocuments } from './trusted-documents';

describe('a file of trusted documents', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'patchbay-documents-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (content: string) => {
    const file = join(folder, 'documents.json');
    writeFileSync(file, content);
    return readTrustedDocuments(file);
  };

  test('has documents by hash', () => {
    expect([...read('{"a": "{ me { id } }", "b": "{ __typename }"}')]).toEqual([
      ['a', '{ me { id } }'],
      ['b', '{ __typename }'],
    ]);
  });

  test.each([
    ['{', 'is not valid JSON'],
    ['[]', 'is not an object of documents by hash'],
    ['null', 'is not an object of documents by hash'],
    ['{"x": 1}', 'has something else than a document at "x"'],
  ])('that is %s is refused', (content, problem) => {
    expect(() => read(content)).toThrow(problem);
  });

  test('that does not exist is refused', () => {
    const file = join(folder, 'none.json');
    expect(() => readTrustedDocuments(file)).toThrow(`TRUSTED_DOCUMENTS must be a JSON file: ${file} cannot be read.`);
  });
});
