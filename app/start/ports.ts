import net from "node:net";

/** A TCP port on the loopback address that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("The system gave no port."));
      });
    });
  });
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EAFNOSUPPORT"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Whether a web server could listen on this port. Every address is tried as well as the loopback one: on
 * some systems a port that is taken on 127.0.0.1 can still be opened on the wildcard address.
 */
export async function portIsFree(port: number): Promise<boolean> {
  return (await canListen(port, undefined)) && (await canListen(port, "127.0.0.1"));
}

/** A port that is kept from others until it is released. */
export interface HeldPort {
  port: number;
  release(): Promise<void>;
}

/**
 * Holds a port while the rest is being prepared, so that two starts side by side do not choose the same one.
 * Whoever asks it meanwhile is turned away. Null when the port is taken.
 */
export async function holdPort(port: number): Promise<HeldPort | null> {
  if (!(await portIsFree(port))) return null;
  const server = net.createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen({ port, exclusive: true }, () => {
      resolve({ port, release: () => new Promise((done) => void server.close(() => done())) });
    });
  });
}

/** Holds the first free port at or above `from`, trying no more than 100 of them; null when all are taken. */
export async function holdNextPort(from: number): Promise<HeldPort | null> {
  for (let port = from; port < from + 100 && port <= 65_535; port += 1) {
    const held = await holdPort(port);
    if (held) return held;
  }
  return null;
}
