/** Rejects with `message` if `work` takes longer than `ms`; the work itself goes on. */
export async function withTimeout<Result>(
  work: Promise<Result> | Result,
  ms: number,
  message: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
