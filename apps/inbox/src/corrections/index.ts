/**
 * Why a text is in a conversation, and moving it to another record if that is wrong.
 *
 * - The explanation is the one stored with the message: the rule that decided and the records it rejected.
 * - A move can be undone in its toast, and at any time later in the explanation of the texts it brought. Later texts of
 *   the customer follow it.
 *
 * It does not decide where texts go: the server's routing does.
 */
export { CloseCall } from './close-call';
export { reasonTexts, rejectionTexts } from './routing-texts';
export { WhyHere } from './why-here';
