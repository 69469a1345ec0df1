import { addEntry, addImport, create, finish, pascalCase } from './edit.mjs';

const folder = 'libs/persistence/src/migrations';
const list = `${folder}/index.ts`;

export default function migration(tree, { name }) {
  const files = tree.children(folder).filter((file) => /^\d/.test(file));
  const last = Math.max(...files.map((file) => Number.parseInt(file, 10)));
  const time = Math.max(Date.now(), last + 1);
  const className = `${pascalCase(name)}${time}`;
  create(
    tree,
    `${folder}/${time}-${name}.ts`,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}

const up: readonly string[] = [];

/** Undoes \`up\`, last statement first. */
const down: readonly string[] = [];
`,
  );
  addImport(tree, list, `import { ${className} } from './${time}-${name}';`);
  addEntry(tree, list, 'migrations = \\[', className);
  return finish(
    tree,
    'Write the statements, both ways. Never edit a migration that was released.',
    "Change the tables' entities to match.",
    'npx jest libs/persistence',
  );
}
