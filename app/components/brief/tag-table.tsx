import { TAG_LIST_NAMES, TAG_LISTS, type TagCounts } from "#app/domain/brief/hashtags.ts";

const HEAD = ["Tag", "Applications", "Live posts"];

/** The three hashtag lists of a brief with how often each tag was used; nothing when there are no tags. */
export function TagTable({ counts }: { counts: TagCounts }) {
  const lists = TAG_LISTS.filter((list) => counts[list].length > 0);
  if (lists.length === 0) return null;
  return (
    <section className="card pad grid gap-5" aria-labelledby="hashtags">
      <div>
        <h2 className="t-sec" id="hashtags">
          Hashtags
        </h2>
        <p className="t-small t-2 mt-1">
          How many applications name a tag in their pitch or answers, and how many live posts carry it.
        </p>
      </div>
      {lists.map((list) => (
        <table key={list} className="w-full">
          <caption className="t-strong text-left pb-1">{TAG_LIST_NAMES[list]}</caption>
          <thead>
            <tr className="t-small t-2">
              {HEAD.map((words, at) => (
                <th
                  key={words}
                  scope="col"
                  className={`font-normal ${at === 0 ? "text-left" : "text-right w-24"}`}
                >
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts[list].map(({ tag, applications, posts }) => (
              <tr key={tag}>
                <th scope="row" className="text-left font-normal break-all py-1">
                  {tag}
                </th>
                <td className="text-right n">{applications}</td>
                <td className="text-right n">{posts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
