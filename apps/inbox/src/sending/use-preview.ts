import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';
import type { PreviewQuery } from '../generated/graphql';
import { refusalText } from '../language';
import { useDebounced } from '../ui/use-debounced';
import type { Addressee } from './addressee';

const PreviewDocument = graphql(`
  query Preview($input: SendMessageInput!) {
    previewMessage(input: $input) { encoding segments nonGsmCharacters replacedCharacters { count } userErrors { code message earliestSendAt words } }
  }
`);

export type Preview = PreviewQuery['previewMessage'];

/** The server refuses any text for these reasons, so there is no use in typing one. */
const blockingCodes: readonly string[] = [
  'RECIPIENT_OPTED_OUT',
  'OPT_IN_NEEDED',
  'NUMBER_NOT_ASSIGNED',
  'NO_PHONE_NUMBER',
  'INVALID_NUMBER',
  'FORBIDDEN',
  'NOT_FOUND',
];

const shownElsewhere: readonly string[] = ['EMPTY_BODY', 'QUIET_HOURS', 'NEEDS_CONFIRMATION'];

interface PreviewInput {
  readonly addressee: Addressee;
  readonly phoneNumberId: string | null;
  readonly sendAt: string | null;
  readonly body: string;
  readonly uploadIds: readonly string[];
}

/** What the server would say to this text. It is asked before the user types, too: about opt-outs and quiet hours. */
export function usePreview({ addressee, phoneNumberId, sendAt, body, uploadIds }: PreviewInput) {
  const { threadKey, target, isOptedOut } = addressee;
  const settled = useDebounced(body, 200);
  const { data: preview } = useQuery({
    queryKey: ['preview', threadKey, phoneNumberId, sendAt, settled, uploadIds, isOptedOut],
    queryFn: async () =>
      (
        await request(PreviewDocument, {
          input: { ...target, phoneNumberId, sendAt, uploadIds: [...uploadIds], body: settled || 'x' },
        })
      ).previewMessage,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const userErrors = preview?.userErrors ?? [];
  return {
    preview: settled === '' ? undefined : preview,
    quietHours: userErrors.find(({ code }) => code === 'QUIET_HOURS'),
    /** What the sender has to check. */
    words: userErrors.find(({ code }) => code === 'NEEDS_CONFIRMATION')?.words ?? [],
    isBlocked: userErrors.some(({ code }) => blockingCodes.includes(code)),
    problems: userErrors.filter(({ code }) => !shownElsewhere.includes(code)).map(refusalText),
  };
}
