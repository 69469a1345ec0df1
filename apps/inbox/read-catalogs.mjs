// Prints, for each folder of catalogs, the messages that its source uses, as English by id, and its languages, as English and
// translation by id.
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const config = getConfig({ cwd: import.meta.dirname });
const textsOf = (messages, read) =>
  Object.fromEntries(Object.entries(messages ?? {}).map(([id, message]) => [id, read(message)]));
const read = await Promise.all(
  (await getCatalogs(config)).map(async (catalog) => {
    const used = textsOf(await catalog.collect(), ({ message }) => message);
    const languages = config.locales.map(async (language) => [
      language,
      textsOf(await catalog.read(language), ({ message, translation }) => ({ message, translation })),
    ]);
    return { name: catalog.path, used, languages: Object.fromEntries(await Promise.all(languages)) };
  }),
);
process.stdout.write(JSON.stringify(read));
