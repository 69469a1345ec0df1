// Rejects words that nobody says today, in code and in documents. See docs/STYLE_GUIDE.md.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What we do not write, and what to write instead. */
const words = [
  [/\b(who|whom|whoso|whatso)ever\b/, 'anyone who'],
  [/\banew\b/, 'again'],
  [/\b(one|some|none|any|all|each|that|those|\w+s?) of (ours|theirs|yours|hers)\b/, 'our, their, your'],
  [/\bnone of its\b/, 'no …; or say what it is'],
  [/\b(is|are|was|were|be|been|being) told\b/, 'learns, gets, receives; or say who tells'],
  [/\bheed(s|ed|ing)?\b/, 'follow, respect'],
  [/\bmeanwhile\b/, 'since then, in the meantime; or leave it out'],
  [/\b(there|here|where)(of|in|with|upon|by|after|fore|to)\b/, 'of it, in it; because, so'],
  [/\bsqueezed?\b/, 'compressed'],
  [/(?<!\b(all|many|several|two|three|four|ten|both|\d+|everything|them|time) )\bat once\b/, 'immediately'],
  [/\bputs? (\w+ )?right\b/, 'fix, correct'],
  [/\bnobody (has|needs?) to\b/, 'you do not have to; or leave it out'],
  [/\bwhere (it is|there (is|are))\b/, 'if it is, if there is'],
  [/\bas it may\b/, 'because it can'],
  [/\bso that \w+( \w+){0,4} has to\b/, 'so … must'],
  [/\b(nought|naught|lest|ere|amongst|whilst|hence|thus|henceforth|betwixt|aught)\b/, 'use a word of today'],
].map(([pattern, instead]) => ({ pattern: new RegExp(pattern, 'gi'), instead }));

/** ESLint's cache is valid for one version of a plugin: here, of this file. */
const meta = {
  name: 'text',
  version: createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .digest('hex'),
};

const rule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { notPlain: '"{{found}}" is not plain English. Write: {{instead}}.' },
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const { pattern, instead } of words)
        for (const { index, 0: found } of sourceCode.text.matchAll(pattern)) {
          const loc = {
            start: sourceCode.getLocFromIndex(index),
            end: sourceCode.getLocFromIndex(index + found.length),
          };
          report({ loc, messageId: 'notPlain', data: { found, instead } });
        }
    },
  }),
};

/** Parses a document as one with no code at all, so that rules about text apply to it, too. */
const documentParser = {
  meta,
  parseForESLint: (text) => {
    const lines = text.split('\n');
    const loc = { start: { line: 1, column: 0 }, end: { line: lines.length, column: lines.at(-1).length } };
    return { ast: { type: 'Program', body: [], comments: [], tokens: [], range: [0, text.length], loc } };
  },
};

const documents = ['**/*.{md,graphql,css,html,yml,sh}', '.ci/run'];
const shared = {
  plugins: { text: { meta, rules: { 'plain-english': rule } } },
  rules: { 'text/plain-english': 'error' },
};

/** The configuration for code and documents. */
export const plainEnglish = [
  { files: documents, languageOptions: { parser: documentParser }, ...shared },
  { files: ['**/*.{ts,tsx,mjs,js}'], ignores: ['tools/lint/*'], ...shared },
];
