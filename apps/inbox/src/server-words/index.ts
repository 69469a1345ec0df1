/**
 * What the server says, in the words of other languages than English: why a text did not arrive, why a request was refused, and
 * what a notification is about, by the codes that the API has for programs.
 *
 * - It loads with the catalog of such a language, and not in English: there, the server's own words say more.
 * - What has no entry here, or only a code that says little, is shown in the server's words.
 */
export { failures } from './failures';
export { notificationTexts } from './notifications';
export { problems } from './problems';
export { refusals } from './refusals';
