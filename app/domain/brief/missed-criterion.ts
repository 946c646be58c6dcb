/** One rule that a creator does not meet: what was asked and what they have, in words for them. */
export interface FailedCriterion {
  criterion: string;
  asked: string;
  had: string;
}

/** "Followers: at least 10,000, you have 310 on TikTok": one missed criterion as a sentence. */
export const missedSentence = ({ criterion, asked, had }: FailedCriterion): string =>
  `${criterion}: the brief asks ${asked}, you have ${had}.`;
