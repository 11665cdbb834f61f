import { invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { HostSession } from "../session";
import { asText } from "./readValue";

interface SettingTarget {
  readonly session: HostSession;
  readonly key: string;
}

function put({ session, key }: SettingTarget, value: unknown): void {
  if (value === undefined) throw invalidArgument("Setting.value");
  session.guard.workbookChange();
  session.workbook.settings.set(key, structuredClone(value));
  session.workbook.journal.record({ kind: "settings" });
}

const setting: HostType<SettingTarget> = {
  name: "Setting",
  identify: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ session, key }) => session.workbook.settings.get(key) ?? null, set: put },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.guard.workbookChange();
      session.workbook.settings.delete(key);
      session.workbook.journal.record({ kind: "settings" });
    },
  },
};

const collection: HostType<HostSession> = {
  name: "SettingCollection",
  items: (session) =>
    [...session.workbook.settings.keys()].map((key) => hostObject(setting, { session, key })),
  indexer: (session, key) => {
    const name = asText(key);
    if (!session.workbook.settings.has(name)) throw itemNotFound("SettingCollection.getItem");
    return hostObject(setting, { session, key: name });
  },
  objectMethods: {
    /** Sets the value of a setting that is there already. */
    Add: (session, args) => {
      const key = asText(args.at(0));
      if (key === "" || key.length > 255) throw invalidArgument(args.location);
      put({ session, key }, args.at(1));
      return hostObject(setting, { session, key });
    },
    GetItemOrNullObject: (session, args) => {
      const key = asText(args.at(0));
      return session.workbook.settings.has(key) ? hostObject(setting, { session, key }) : null;
    },
  },
  methods: { GetCount: (session) => session.workbook.settings.size },
};

export const settingsObject = (session: HostSession): HostObject => hostObject(collection, session);
