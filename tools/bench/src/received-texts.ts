import { load } from './http-load';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

export interface ReceivedTexts {
  readonly databaseUrl: string;
  /** Sends texts of the customers in turn to the ingress, which stores them. Nobody routes them yet. */
  receive(count: number): Promise<void>;
}

/** A database with customers, and an ingress for it. */
export async function openIngress(serverUrl: string, database: string, customers: number): Promise<ReceivedTexts> {
  const databaseUrl = await seedCustomers(serverUrl, database, customers);
  const { url } = await startProgram(scripts.ingress, environmentOf(databaseUrl));
  return {
    databaseUrl,
    async receive(count) {
      await load(url, writeTexts(url, count, customers));
    },
  };
}
