import { MessageCategory, type BridgeEntry } from "./wire";

/** Numbers that office.js gives the events that this host sends. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventTypeNumber = (typeof EventType)[keyof typeof EventType];

/** Target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Who caused a change: this user and add-in, or somebody else in the same workbook. */
export type EventSource = "Local" | "Remote";

/**
 * Which events the add-in listens to, and the events that wait to be sent. They are sent after the answer to the request
 * that caused them, as Excel does.
 */
export class EventHub {
  private readonly listeners = new Map<string, number>();
  private readonly queue: BridgeEntry[] = [];
  /** Told when the first event begins to wait. */
  onWaiting: (() => void) | null = null;

  register(type: EventTypeNumber, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: EventTypeNumber, targetId: string): void {
    const key = `${type}|${targetId}`;
    const count = (this.listeners.get(key) ?? 0) - 1;
    if (count > 0) this.listeners.set(key, count);
    else this.listeners.delete(key);
  }

  isRegistered(type: EventTypeNumber, targetId: string): boolean {
    return this.listeners.has(`${type}|${targetId}`);
  }

  /** How many registrations there are; a test asserts that none is left behind. */
  get registered(): number {
    return [...this.listeners.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Queues an event for each of the targets that somebody listens to. */
  raise(
    type: EventTypeNumber,
    targetIds: readonly string[],
    message: Readonly<Record<string, unknown>>,
  ): void {
    for (const targetId of targetIds) {
      if (!this.isRegistered(type, targetId)) continue;
      this.queue.push({
        messageCategory: MessageCategory.event,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
      });
      if (this.queue.length === 1) this.onWaiting?.();
    }
  }

  /** True while events wait to be sent. */
  get hasWaiting(): boolean {
    return this.queue.length > 0;
  }

  /** Takes what waits to be sent. */
  drain(): BridgeEntry[] {
    return this.queue.splice(0);
  }
}
