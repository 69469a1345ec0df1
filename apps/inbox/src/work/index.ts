/**
 * What is left to do: the views of the list with their counts; closing, snoozing and assigning a conversation; notes about it.
 *
 * - A view is a filter of the server. Its list loads again after each event, because only the server knows who is in it.
 * - Nobody closes a conversation with a text that they have not seen.
 */
export { AttentionList } from './attention-list';
export { useChangeWork } from './use-change-work';
export { ViewPicker } from './view-picker';
export { ViewList } from './view-list';
export { filterOf, type View, viewLooks, views } from './views';
export { Notes } from './notes';
export { WorkBar } from './work-bar';
