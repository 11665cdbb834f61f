import { fullAddress } from "../../model/address";
import { intersection, type Area } from "../../model/area";
import { invalidOperation } from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType } from "../hostObject";
import { cellCount } from "./cellValues";
import type { RangeOwner } from "./rangeFormat";

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
