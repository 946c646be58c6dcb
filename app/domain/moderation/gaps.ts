/** Whether words in brackets were left as a template has them: a decision with them must not go out. */
export const hasGaps = (text: string): boolean => /\[[^\]\n]{1,80}\]/.test(text);
