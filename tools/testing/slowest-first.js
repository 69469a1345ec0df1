const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take more than 20 s. The slowest are first, so that no worker starts one when the others are done. */
const slowest = [
  'end-to-end/misbehaving-carrier.test.ts',
  'end-to-end/model.test.ts',
  'end-to-end/chaos.test.ts',
  'end-to-end/foreign-ids.test.ts',
  'end-to-end/changes-in-between.test.ts',
  'end-to-end/scheduled.test.ts',
  'end-to-end/lost-events.test.ts',
  'end-to-end/backup.test.ts',
  'end-to-end/import.test.ts',
  'nx/generators.test.ts',
  'hot-paths/hot-paths.integration.test.ts',
];
const placeOf = ({ path }) => slowest.findIndex((file) => path.endsWith(`/${file}`)) + 1 || slowest.length + 1;

/** Jest knows how long tests took last time; a new clone knows only how long their files are. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
