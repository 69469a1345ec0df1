import { createTemplate, upsertPhoneNumbers, upsertRecords, upsertTeams, upsertUsers } from '@patchbay/messaging';
import type { Services } from '../context';
import { phoneNumbers, records, teams, templates, users } from './demo-company';
import { seedDemoConversations } from './seed-demo-conversations';
import { storeDemoPictures } from './store-demo-pictures';

/** Fills an empty installation, with the use cases that fill a real one. */
export async function seedDemoCompany(
  services: Services,
  { hasHistory, picturesFolder }: { readonly hasHistory: boolean; readonly picturesFolder: string },
): Promise<void> {
  const results = [
    await upsertUsers(services, users),
    await upsertTeams(services, teams),
    await upsertPhoneNumbers(services, phoneNumbers),
    await upsertRecords(services, records),
  ];
  const refused = results.flatMap(({ refusals }) => refusals);
  if (refused.length > 0)
    throw new Error(`The demo company was refused: ${refused.map(({ message }) => message).join(' ')}`);

  const viewers = await services.queries.viewers.byExternalIds(templates.map(({ user }) => user));
  for (const { user, template } of templates) {
    const viewer = viewers.get(user);
    const result = viewer && (await createTemplate(services, viewer, template));
    if (result?.kind !== 'written') throw new Error(`The demo template ${template.name} was refused.`);
  }

  const [, , , written] = results;
  if (!hasHistory) return;
  const recordIds = new Map(written!.rows.map(({ externalId, id }) => [externalId, id!]));
  await seedDemoConversations(services, recordIds, await storeDemoPictures(services, picturesFolder));
}
