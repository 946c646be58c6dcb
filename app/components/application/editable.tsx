import { ButtonLink } from "#app/components/ui/button.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";

interface EditableProps {
  view: {
    id: string;
    state: string;
    editable: boolean;
    readAt: Date | null;
    now: Date;
    timeZone: string;
    brief: { brandName: string };
  };
}

/** Whether what was sent can still be changed, and since when not. */
export function Editable({ view }: EditableProps) {
  const { brandName } = view.brief;
  if (view.editable)
    return (
      <section className="card pad grid gap-3" aria-labelledby="editable-title">
        <h2 id="editable-title" className="t-sec">
          {brandName} has not opened it yet
        </h2>
        <p className="t-2">Until they do, you can change your pitch, your prices and your answers.</p>
        <ButtonLink look="2" full to={`/creator/applications/${view.id}/edit`}>
          Edit the application
        </ButtonLink>
      </section>
    );
  if (view.readAt === null || (view.state !== "submitted" && view.state !== "shortlisted")) return null;
  return (
    <p className="t-small t-2 px-1">
      {brandName} opened it on <LocalTime at={view.readAt} now={view.now} timeZone={view.timeZone} />. What
      they read stays as it is; you can still withdraw.
    </p>
  );
}
