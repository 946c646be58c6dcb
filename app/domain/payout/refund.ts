/** What the journal of a refund's arrival is called; one that came back arrives under another name the next time. */
export const refundSentKey = ({ id, returnedIds }: { id: string; returnedIds: readonly string[] }): string =>
  returnedIds.length === 0 ? `refund-sent:${id}` : `refund-sent:${id}:${returnedIds.length}`;

/** What the journal of a refund's return is called, before that return is counted. */
export const refundFailedKey = ({
  id,
  returnedIds,
}: {
  id: string;
  returnedIds: readonly string[];
}): string =>
  returnedIds.length === 0 ? `refund-failed:${id}` : `refund-failed:${id}:${returnedIds.length}`;
