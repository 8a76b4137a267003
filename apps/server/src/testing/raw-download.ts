import { once } from "node:events";
import { connect } from "node:net";

export type RawDownload = {
  /** Everything received so far, head and chunk lengths included. */
  received(): string;
  /** How the connection ended: by the other side's reset, or by a plain close. */
  ended: Promise<"reset" | "closed">;
  readOn(): void;
  leave(): void;
};

/** A download over a bare socket that reads no further than the first bytes until it is told to. */
export async function rawDownload(url: string, path: string, headers: Record<string, string>): Promise<RawDownload> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  const ended = new Promise<"reset" | "closed">((resolve) => {
    socket.once("error", () => resolve("reset"));
    socket.once("close", () => resolve("closed"));
  });
  const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}`);
  socket.write([`GET ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
  const [first] = await once(socket, "data");
  pieces.push(first);
  socket.pause();
  return {
    received: () => Buffer.concat(pieces).toString("latin1"),
    ended,
    readOn: () => {
      socket.on("data", (piece: Buffer) => pieces.push(piece));
      socket.resume();
    },
    leave: () => void socket.destroy(),
  };
}
