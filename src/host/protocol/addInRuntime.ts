import { hostObject, type HostObject, type HostType } from "./hostObject";

/** What Excel remembers of the add-in's runtime: `Office.addin` reads and writes it through office.js. */
export class AddInRuntime {
  /** Inactive, or Background when the add-in is loaded with the workbook (`setStartupBehavior`). */
  startState = "Inactive";
  /** Visible while the pane is open, Background while it is hidden. */
  state = "Visible";

  /** The service objects by the names under which office.js asks for them. */
  service(name: string): HostObject | null {
    if (name === "Microsoft.AppRuntime.AppRuntimePersistenceService") return hostObject(persistence, this);
    if (name === "Microsoft.AppRuntime.AppRuntimeService") return hostObject(runtime, this);
    return null;
  }
}

const persistence: HostType<AddInRuntime> = {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: ({ startState }) => startState,
    SetAppRuntimeStartState: (target, args) => void (target.startState = String(args.at(0))),
  },
};

const runtime: HostType<AddInRuntime> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ state }) => state,
    SetAppRuntimeState: (target, args) => void (target.state = String(args.at(0))),
  },
};
