/**
 * The wire between office.js and a host: office.js' own native bridge (`OfficeExtension.HostBridge`), the way in which
 * desktop Excel is connected. Works in Node and in a browser alike.
 */

/** What office.js needs of a bridge. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface HostBridgeNamespace {
  readonly HostBridge: { init(bridge: NativeBridge): void };
}

/** The far end: answers one message with one message, both JSON texts. */
export type MessageHandler = (text: string) => Promise<string>;

export interface Bridge {
  /** Sends a message that nobody asked for: events, calls of custom functions. */
  send(text: string): void;
}

/** Runs in a later turn of the event loop; held here because tests may replace the timers. */
const later: (callback: () => void) => void =
  typeof setImmediate === "function" ? setImmediate : (callback) => void setTimeout(callback, 0);

/**
 * Connects office.js to `handler`. Every answer comes in a later turn, as from a real host. Connecting again replaces the
 * host: contexts that are made from then on use the new one.
 */
export function connectBridge(officeExtension: unknown, handler: MessageHandler): Bridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      later(() => {
        void handler(text).then((answer) => later(() => bridge.onMessageFromHost?.(answer)));
      });
    },
  };
  (officeExtension as HostBridgeNamespace).HostBridge.init(bridge);
  return { send: (text) => later(() => bridge.onMessageFromHost?.(text)) };
}
