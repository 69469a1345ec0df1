/**
 * The languages of the inbox.
 *
 * - The page is in the language that the user chose in this browser, or else in the first of the browser's that it has.
 * - Texts are in English in the code that shows them, and their translations in `catalogs`. A test fails if one is missing.
 * - Dates, numbers and lists are written as in the user's country; names and numbers keep their own direction.
 *
 * What the server says, such as why it refuses a text, is in `server-words`, by its code.
 */
export { addMessages, startLanguage, useLanguage } from './language';
export { LanguageChoice } from './language-choice';
export { directionOf } from './languages';
export { currentLocale, isolated, listText, numberText } from './locale';
export { failureText, notificationTexts, problemTexts, refusalText } from './server-words';
