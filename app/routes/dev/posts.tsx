import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { POST_MODES, type PostMode } from "#app/demo/platforms/post-modes.ts";
import { postMode, setPostMode } from "#app/demo/platforms/posts.server.ts";
import { watchedPosts } from "#app/domain/live-post/watched-posts.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Demo posts · Sweetspot" }];

const WORDS: Record<PostMode, string> = {
  up: "Up",
  gone: "Gone (404)",
  login: "Login wall (403)",
  busy: "Too many requests (429)",
};

/** The platforms' stand-in: which of the watched posts are up. Does not exist in production. */
export async function loader() {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  const posts = await watchedPosts();
  return {
    posts: await Promise.all(posts.map(async (post) => ({ ...post, mode: await postMode(post.url) }))),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  const form = await readForm(request);
  const mode = POST_MODES.find((one) => one === form.get("mode"));
  const url = (await watchedPosts()).find((post) => post.url === form.get("url"))?.url;
  if (!mode || !url) return refusalResponse(refuse("not_found"));
  await setPostMode(url, mode);
  return redirect("/dev/posts");
}

export default function Posts() {
  const { posts } = useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="narrow">
        <h1 className="t-page mb-2">Demo posts</h1>
        <p className="t-body t-2 mb-5">
          Live posts are looked at while they must stay up. Here you say what the platform answers; move the
          clock to the next look to see what follows.
        </p>
        {posts.length === 0 && <p className="card pad t-2">No post is watched now.</p>}
        <ul className="stack">
          {posts.map((post) => (
            <li key={post.url} className="card pad">
              <p className="t-strong break-all">{post.url}</p>
              <p className="t-2 mb-3">
                Deal {post.dealNumber}. {WORDS[post.mode]}.
              </p>
              <Form method="post" className="flex flex-wrap gap-2">
                <input type="hidden" name="url" value={post.url} />
                {POST_MODES.filter((mode) => mode !== post.mode).map((mode) => (
                  <Button key={mode} look="2" size="s" name="mode" value={mode}>
                    {WORDS[mode]}
                  </Button>
                ))}
              </Form>
            </li>
          ))}
        </ul>
      </div>
    </ActorShell>
  );
}
