import { useMutation, useQueryClient } from '@tanstack/react-query';

/** The keys of all that administration loads begin with it. */
export const adminKey = 'admin';

/** Changes something and loads again what the screens show. Offline it fails, because nobody would wait for it. */
export function useChange<Input, Result>(
  change: (input: Input) => Promise<Result>,
  onDone?: (result: Result, input: Input) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    networkMode: 'always',
    onSuccess: async (result, input) => {
      await client.invalidateQueries({ queryKey: [adminKey] });
      onDone?.(result, input);
    },
  });
}
