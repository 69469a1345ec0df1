/**
 * reactions: a like or a laugh from a phone, which comes as a text that quotes another one.
 *
 * - It stays a message of the history, and is shown at the text that it quotes if that text is found in the conversation.
 * - It is never a keyword, an opt-out or an answer, whatever it quotes.
 * - One that quotes our text notifies nobody and does not count as unread; one that quotes something else is a text.
 */
export { findQuoted } from './find-quoted';
export { type Reaction, readReaction } from './read-reaction';
