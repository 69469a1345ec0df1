export { english } from './english';
export type { Lexicon } from './lexicon';
export { arabic, dutch, french, german, hebrew, italian, portuguese, spanish } from './others';
