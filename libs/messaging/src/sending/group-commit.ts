interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export type OnGroupError = (error: unknown, size: number) => void;

/** After this time, the next group starts beside one that is held up by a lock. */
const patienceMs = 25;

/**
 * Writes together what is asked for at about the same time: what comes while a group is being written becomes the next one.
 * Nothing waits to make a group larger. If a group fails, each of its items is written alone, so that one that fails, fails
 * alone.
 */
export function createGroupCommit<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  onGroupError: OnGroupError,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isWriting = false;

  const writeGroup = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    const results = await write(group.map(({ item }) => item));
    group.forEach(({ resolve }, index) => resolve(results[index] as Result));
  };
  const writeAlone = (one: Waiting<Item, Result>) => writeGroup([one]).catch(one.reject);
  const writeSafely = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    const [first] = group;
    if (group.length === 1 && first !== undefined) return writeAlone(first);
    try {
      await writeGroup(group);
    } catch (error) {
      onGroupError(error, group.length);
      await Promise.all(group.map(writeAlone));
    }
  };
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await endOf(writeSafely(group));
    }
    isWriting = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      // Jobs that were claimed together, and answers that arrived together, are a group.
      setImmediate(() => void writeAll());
    });
}

/** Waits until the work is done, but not longer than `patienceMs`. */
async function endOf(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
