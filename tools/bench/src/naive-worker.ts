import { DataSource, type EntityManager } from 'typeorm';
import * as entities from './naive-entities';
import { reportReady } from './start-program';

/** Does the jobs of this name one after the other, until none is left. */
export function runNaiveWorker(
  jobName: string,
  work: (dataSource: DataSource, job: entities.Job) => Promise<void>,
): void {
  const main = async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: process.env.DATABASE_URL,
      poolSize: 10,
      synchronize: false,
      installExtensions: false,
      entities: Object.values(entities),
    }).initialize();
    reportReady('naive worker', '');
    for (;;) {
      const [job] = await dataSource
        .getRepository(entities.Job)
        .find({ where: { name: jobName }, order: { id: 'ASC' }, take: 1 });
      if (job === undefined) break;
      await work(dataSource, job);
    }
    await dataSource.destroy();
  };
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}

export const addEvent = (manager: EntityManager, type: string, message: entities.Message) =>
  manager.save(
    manager.create(entities.OutboxEvent, {
      event: { type, messageId: message.id, conversationId: message.conversationId },
    }),
  );
