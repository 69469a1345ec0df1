import { later } from '../ui/later';

export const RecordsPage = later(async () => (await import('./records-page')).RecordsPage);
