import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

/** Several deals of a brief wait for funds: one payment can be for all of them. Nothing for fewer than two. */
export function FundSeveral({ briefId, count }: { briefId: string; count: number }) {
  if (count < 2) return null;
  return (
    <Notice
      act={
        <ButtonLink look="2" size="s" to={`/brand/briefs/${briefId}/fund`}>
          Secure the funds
        </ButtonLink>
      }
    >
      {count} deals wait for funds. You can pay for several at once.
    </Notice>
  );
}
