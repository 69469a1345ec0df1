/** The languages of the inbox. How to add one or change a text: docs/inbox.md. */
export default {
  sourceLocale: 'en',
  locales: ['en', 'de', 'ar'],
  catalogs: [
    {
      path: '<rootDir>/src/language/catalogs/{locale}',
      include: ['src'],
      exclude: ['src/generated/**', 'src/admin/**', 'src/server-words/**', '**/*.test.ts'],
    },
    // Loaded with it, in every language.
    { path: '<rootDir>/src/admin/catalogs/{locale}', include: ['src/admin'] },
    // Not loaded in English.
    { path: '<rootDir>/src/server-words/catalogs/{locale}', include: ['src/server-words'] },
  ],
  // Without line numbers, which would change the catalogs with every line of code.
  formatOptions: { origins: true, lineNumbers: false },
};
