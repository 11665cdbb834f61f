import type { EventHub, EventTypeNumber } from "../events";
import type { HostType } from "../hostObject";

/**
 * The pairs of methods by which office.js starts and stops listening: `_Register<Name>Event` and `_Unregister<Name>Event`.
 * `where` gives the hub and the target on which the events are raised.
 */
export function eventMethods<T>(
  where: (target: T) => readonly [EventHub, string],
  names: Readonly<Record<string, EventTypeNumber>>,
): NonNullable<HostType<T>["methods"]> {
  const methods: Record<string, (target: T) => null> = {};
  for (const [name, type] of Object.entries(names)) {
    methods[`_Register${name}Event`] = (target) => {
      const [hub, id] = where(target);
      hub.register(type, id);
      return null;
    };
    methods[`_Unregister${name}Event`] = (target) => {
      const [hub, id] = where(target);
      hub.unregister(type, id);
      return null;
    };
  }
  return methods;
}
