import type { QueryRunner } from 'typeorm';
import { RightsVersion1764400000000 } from './1764400000000-rights-version';

/**
 * Looking the viewer up with each request costs less than 10 % of a list, so nothing reads the version of all rights any
 * more.
 */
export class DropRightsVersion1764500000000 {
  readonly #created = new RightsVersion1764400000000();

  up(queryRunner: QueryRunner): Promise<void> {
    return this.#created.down(queryRunner);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return this.#created.up(queryRunner);
  }
}
