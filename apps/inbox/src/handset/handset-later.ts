import { later } from '../ui/later';

export const Handset = later(async () => (await import('./handset')).Handset);
