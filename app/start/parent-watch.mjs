// Loaded into every process that the start command runs. When the start command dies, even by kill -9, its
// channel closes: the process then ends as if it had been asked to, instead of living on without an owner.
import process from "node:process";

process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(0);
});
process.channel?.unref();
