// What goes directly between the windows of two laptops: the page's own connections, and their figures.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    handschlagConnections?: RTCPeerConnection[];
  }
}

/** Runs in the page before anything else: remembers the direct connections, so that their figures can be asked for. */
export function keepConnections() {
  const connections: RTCPeerConnection[] = [];
  window.handschlagConnections = connections;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
}

/** Bytes that came through data channels, and the servers that any connection would ask for addresses. */
export function directTraffic(page: Page): Promise<{ received: number; servers: number; channels: number }> {
  return page.evaluate(async () => {
    const sum = { received: 0, servers: 0, channels: 0 };
    for (const connection of window.handschlagConnections ?? []) {
      sum.servers += connection.getConfiguration().iceServers?.length ?? 0;
      if (connection.connectionState === 'closed') continue;
      for (const figure of (await connection.getStats()).values()) {
        if (figure.type !== 'data-channel' || figure.state !== 'open') continue;
        sum.received += figure.bytesReceived;
        sum.channels += 1;
      }
    }
    return sum;
  });
}
