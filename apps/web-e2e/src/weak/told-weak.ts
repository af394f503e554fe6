import { type Page } from '@playwright/test';

/** From now on the browser tells this page that four packets in ten are missing, both ways. */
export async function tellWeak(page: Page): Promise<void> {
  await page.evaluate(() => {
    let packets = 0;
    const native = window.RTCPeerConnection.prototype;
    native.getStats = () => {
      packets += 60;
      const received = { type: 'inbound-rtp', packetsReceived: packets, nackCount: packets };
      const sent = { type: 'outbound-rtp', packetsSent: packets, nackCount: packets };
      return Promise.resolve(new Map<string, object>([...Object.entries({ received, sent })]));
    };
  });
}
