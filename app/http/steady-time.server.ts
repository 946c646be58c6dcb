/**
 * Runs `work` and answers no sooner than `ms` milliseconds after it began. For answers that must not tell by
 * their timing whether an account exists: the few statements more or less disappear in the wait.
 */
export async function atLeast<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, ms));
  const [result] = await Promise.all([work(), floor]);
  return result;
}
