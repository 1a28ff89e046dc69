import { connect, createServer, type Socket } from 'node:net';

export interface TcpProxy extends AsyncDisposable {
  /** Of the proxy: the address with its port. */
  readonly uri: string;
  /** Cuts every connection, as a network does that fails. */
  cut(): void;
  /** Connections made so far. */
  readonly connections: () => number;
}

/** What a proxy may do with a piece of data on its way to the server. */
export type Intercept = (data: Buffer, client: Socket) => Buffer | null | Promise<Buffer | null>;

/** Stands between the driver and a server; `toServer` may delay, change or swallow (null) what the client sends. */
export async function startTcpProxy(server: string, toServer: Intercept = (data) => data): Promise<TcpProxy> {
  const target = new URL(server);
  const sockets = new Set<Socket>();
  let connections = 0;
  const proxy = createServer((client) => {
    connections += 1;
    const upstream = connect(Number(target.port), target.hostname);
    const pair = [client, upstream] as const;
    for (const [socket, other] of [pair, [upstream, client] as const]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    let order: Promise<unknown> = Promise.resolve();
    client.on('data', (data) => {
      order = order.then(async () => {
        const passed = await toServer(data, client);
        if (passed !== null) upstream.write(passed);
      });
    });
    upstream.on('data', (data) => client.write(data));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cut,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
