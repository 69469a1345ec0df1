import { addMessages } from '../language';
import './admin.css';
import { AdminPage } from './admin-page';

const catalogs = {
  en: () => import('./catalogs/en.po'),
  de: () => import('./catalogs/de.po'),
  ar: () => import('./catalogs/ar.po'),
};

/** The page, once its messages are there. */
export async function openAdministration() {
  await addMessages(catalogs);
  return AdminPage;
}
