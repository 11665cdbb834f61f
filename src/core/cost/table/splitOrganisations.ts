import { isServiceName } from "./serviceName";

export interface SplitOrganisations {
  /** Services that stand as organisations, in sheet order; empty when none do. */
  readonly services: readonly string[];
  readonly of: (organisation: string) => { readonly unit: string; readonly service: string | null };
}

/**
 * A cost table may have the service in a column of its own (Verksamhet), alone or beside the municipality. The reader
 * of series calls both organisation: "Äldreomsorg", or "Ale, Äldreomsorg". Here they are told apart.
 */
export function splitOrganisation(organisations: readonly string[]): SplitOrganisations {
  const names = [...new Set(organisations)].filter((name) => name !== "");
  const parts = names.map((name) => name.split(", "));
  const whole = names.filter(isServiceName);
  if (names.length > 1 && whole.length >= names.length * 0.6) {
    return { services: names, of: (name) => ({ unit: "", service: name === "" ? null : name }) };
  }
  const paired = parts.every((part) => part.length === 2) && names.length > 1;
  if (!paired) return { services: [], of: (unit) => ({ unit, service: null }) };
  const serviceLast = countServices(parts, 1) >= countServices(parts, 0);
  const at = serviceLast ? 1 : 0;
  if (countServices(parts, at) === 0) return { services: [], of: (unit) => ({ unit, service: null }) };
  return {
    services: [...new Set(parts.map((part) => part[at] ?? ""))],
    of: (name) => {
      const part = name.split(", ");
      return part.length === 2
        ? { unit: part[1 - at] ?? "", service: part[at] ?? "" }
        : { unit: name, service: null };
    },
  };
}

const countServices = (parts: readonly (readonly string[])[], at: number): number =>
  parts.filter((part) => isServiceName(part[at] ?? "")).length;
