import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

/** The one thing that a new creator needs before applying: an account with its numbers. */
export function StartHere({ begun }: { begun: boolean }) {
  return (
    <Notice
      title={begun ? "Add the numbers of your account" : "Add the account that you publish on"}
      act={
        <ButtonLink look="2" to={begun ? "/creator/profile" : "/creator/accounts/new"}>
          {begun ? "Add numbers" : "Add an account"}
        </ButtonLink>
      }
    >
      Brands decide on followers, engagement and audience. You can apply once one account has them.
    </Notice>
  );
}
