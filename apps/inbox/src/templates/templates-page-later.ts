import { later } from '../ui/later';

export const TemplatesPage = later(async () => (await import('./templates-page')).TemplatesPage);
