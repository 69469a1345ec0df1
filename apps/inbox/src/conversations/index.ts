/**
 * The list of conversations, and one conversation with its history.
 *
 * - The list is as long as the server's: it loads page by page and renders only the rows in view.
 * - Search and filters are in the URL.
 * - A conversation counts as read once the user can see it, not when it loads in a hidden tab.
 *
 * Writing is in `sending`, moving texts in `corrections`, what keeps lists up to date in `cache`.
 */
export { sourceTexts } from './consent-texts';
export { ListColumn } from './list-column';
export { ConversationPane } from './conversation-pane';
export { PersonHistory } from './person-history';
export { conversationQuery } from './conversation-query';
