export function seed(_options: { scale: number }): Promise<void> {
  return Promise.resolve();
}
