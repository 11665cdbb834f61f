import { fullAddress } from "../../model/address";
import { intersection, type Area } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import { invalidArgument, invalidOperation } from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType } from "../hostObject";
import { cellCount } from "./cellValues";
import { RangeTarget } from "../rangeTarget";
import type { HostSession } from "../session";
import { eachObject } from "./eachObject";
import { rangeFormatObject, type RangeOwner } from "./rangeFormat";
import { asText } from "./readValue";

/** The longest address that Excel takes. */
const longestAddress = 8192;

/** Excel's own limit: with more merged areas than this the question fails. */
const mostMerged = 512;

interface AreasTarget {
  readonly session: RangeOwner["session"];
  readonly range: Pick<RangeOwner["range"], "sheet">;
  readonly areas: readonly Area[];
}

const rangeCollection: HostType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ session, range, areas }) => areas.map((area) => session.rangeObject(range.sheet, area)),
  methods: { GetCount: ({ areas }) => areas.length },
};

const rangeAreas: HostType<AreasTarget> = {
  name: "RangeAreas",
  scalars: {
    Address: {
      get: ({ range, areas }) => areas.map((area) => fullAddress(range.sheet.name, area)).join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((n, area) => n + cellCount(area), 0) },
  },
  children: {
    Areas: (target) => hostObject(rangeCollection, target),
    Format: ({ session, range, areas }) =>
      eachObject(
        "RangeFormat",
        areas.map((area) => rangeFormatObject({ session, range: new RangeTarget(range.sheet, area) })),
      ),
    Worksheet: ({ session, range }) => session.worksheet(range.sheet),
  },
  // Its addresses are read in the request that makes it; nothing needs to follow it from one request to the next.
  methods: { _KeepReference: () => undefined },
};

/** Several areas of one sheet; null without any. */
export const rangeAreasObject = (
  owner: Omit<AreasTarget, "areas">,
  areas: readonly Area[],
): HostObject | null => (areas.length === 0 ? null : hostObject(rangeAreas, { ...owner, areas }));

/** The merged areas that touch a range, in reading order; null without any. */
export function mergedAreas(owner: RangeOwner, args: CallArguments): HostObject | null {
  const { sheet, area } = owner.range;
  const areas = sheet.merges
    .filter((merge) => intersection(merge, area) !== null)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  if (areas.length > mostMerged) throw invalidOperation("Too many merged areas.", args.location);
  return rangeAreasObject(owner, areas);
}

/** The ranges of a sheet that an address with commas names: "A1,C3:D4". */
export function addressedAreas(session: HostSession, sheet: Sheet, args: CallArguments): HostObject | null {
  const address = asText(args.at(0));
  if (address.length > longestAddress) throw invalidArgument(args.location);
  const areas = address.split(",").map((part) => {
    const range = session.addressed(sheet, part, args.location);
    if (range.sheet !== sheet) throw invalidArgument(args.location);
    return range.area;
  });
  return rangeAreasObject({ session, range: { sheet } }, areas);
}
