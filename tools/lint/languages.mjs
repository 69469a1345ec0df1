// The inbox speaks several languages: what users read is a message, in the code as Lingui's `t`, `msg`, `plural` or `<Trans>`.
import lingui from 'eslint-plugin-lingui';

/** What is never read: one word without a capital, names of constants, and the drawing of an icon. */
const codes = ['^(?![A-Z])\\S*$', '^[A-Z\\d_]+$', '^(?=.*\\d)[MmLlHhVvCcSsQqTtAaZz\\d\\s.,-]+$'];
/** What is the same in every language. */
const names = [
  '^(?:\\(\\) )?Patchbay$',
  '^\\{\\{.*\\}\\}$',
  '^\\s*\\| date:',
  // The languages in their own words, a header, what a browser calls dragged files, and how streets are recognized.
  '^(?:English|Deutsch|Files)$',
  '^Bearer\\b',
  '^Street\\|',
  '^(?:Tab|Esc|F8|Enter|Escape|Arrow(?:Down|Up|Left|Right))$',
];

export const spokenLanguages = [
  {
    files: ['apps/inbox/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/*.d.ts'],
    plugins: { lingui },
    rules: {
      ...lingui.configs['flat/recommended'].rules,
      'lingui/no-unlocalized-strings': [
        'error',
        {
          ignore: [...codes, ...names],
          ignoreNames: [
            'className',
            'href',
            'rootMargin',
            'scope',
            'd',
            'viewBox',
            'editable',
            'example',
            { regex: { pattern: '^data-' } },
          ],
          ignoreFunctions: ['graphql', 'RegExp', '*.matchMedia', '*.closest', '*.querySelector'],
        },
      ],
    },
  },
  {
    files: ['apps/inbox/src/**/*.tsx'],
    rules: {
      // The rule above takes a single word without a capital for a code.
      'no-restricted-syntax': [
        'error',
        {
          selector: [
            'JSXText[value=/[A-Za-z]{2}/]',
            ':not([value=/^\\s*Patchbay\\s*$/])',
            ':not(JSXElement[openingElement.name.name="Trans"] JSXText)',
            ':not(JSXElement[openingElement.name.name="kbd"] > JSXText)',
          ].join(''),
          message: 'Users read this: make it a message, with t or <Trans>.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt|label)$/] > Literal[value=/[A-Za-z]/]',
          message: 'Users read this: make it a message, with t.',
        },
      ],
    },
  },
];
