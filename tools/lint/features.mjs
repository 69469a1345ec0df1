// A feature is one capability with the same name in every layer. Features of a layer meet at their index.ts.

export const features = [
  ...['receiving', 'sending', 'conversations', 'corrections', 'consent', 'templates', 'notifications', 'directory'],
  ...['events', 'work', 'administration', 'privacy', 'webhooks', 'provisioning'],
];

/** The layers whose features may import of each other nothing but the index. */
export const layers = ['libs/messaging/src', 'libs/persistence/src', 'apps/gateway/src/schema', 'apps/inbox/src'];

/** `../sending/plan-send` is a trespass; `../sending` and a feature's own `./plan-send` are not. */
export const featureBoundaries = {
  files: layers.map((layer) => `${layer}/**/*.{ts,tsx}`),
  rules: {
    // The twin of `no-restricted-imports`, so that the two do not replace each other's options.
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.{1,2}/(\\.\\./)*(${features.join('|')})/(?!index$)`,
            message: 'Import a feature through its index.ts.',
          },
        ],
      },
    ],
  },
};
