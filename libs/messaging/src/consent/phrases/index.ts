export { english } from './english';
export { families } from './families';
export type { Lexicon } from './lexicon';
export { arabic, dutch, french, german, hebrew, italian, portuguese, spanish } from './others';
