import { readMeasure } from "../../../../src/core/cost/table/costMeasure";
import { serviceIn } from "../../../../src/core/cost/table/serviceName";
import { unitFromName } from "../../../../src/core/sheet/layout/unit";

/** What a heading was read as: "cost net per inhabitants x1000". */
function read(name: string): string {
  const found = readMeasure(name, unitFromName(name));
  if (found === null) return "nothing";
  const { measure, scale } = found;
  const words = (() => {
    switch (measure.kind) {
      case "cost":
        return `cost ${measure.concept ?? "?"} per ${measure.per}`;
      case "expected":
        return `${measure.reference ?? "?"} per ${measure.per}`;
      case "deviation":
        return `deviation in ${measure.in}`;
      case "count":
        return measure.of;
      case "part":
        return `part per ${measure.per}`;
      default:
        return measure.kind;
    }
  })();
  return scale === 1 ? words : `${words} x${scale}`;
}

/** Titles of Kolada's key figures (2012-2026) and headings as finance departments write them. */
test.each([
  ["Nettokostnad äldreomsorg, kr/inv", "cost net per inhabitants", "äldreomsorg"],
  ["Nettokostnad äldreomsorg, kr/inv 65+", "cost net per targetGroup", "äldreomsorg"],
  ["Kostnad öppna insatser, kr/inv 21-64 år", "cost cost per targetGroup", "öppna insatser"],
  ["Nettokostnad grundskola F-9, kr/elev", "cost net per users", "grundskola F-9"],
  ["Kostnad grundskola åk 1-9, hemkommun, kr/elev", "cost cost per users", "grundskola åk 1-9, hemkommun"],
  ["Kostnad för kommunal grundskola åk 1-9, kr/elev", "cost cost per users", "kommunal grundskola åk 1-9"],
  ["Referenskostnad grundskola F-9, kr/elev", "reference per users", "grundskola F-9"],
  ["Standardkostnad äldreomsorg, kr/inv", "standard per inhabitants", "äldreomsorg"],
  ["Nettokostnadsavvikelse grundskola F-9, (%)", "deviation in percent", "grundskola F-9"],
  ["Nettokostnadsavvikelse grundskola F-9, miljoner kronor", "deviation in millions", "grundskola F-9"],
  ["Bruttokostnad, tkr", "cost gross per total x1000", ""],
  ["Nettokostnad mnkr", "cost net per total x1000000", ""],
  ["Driftkostnad gatubelysning, kr/ljuspunkt", "cost cost per volume", "gatubelysning"],
  ["Belopp, kr", "cost ? per total", ""],
  ["Invånare 31/12", "inhabitants", "Invånare 31/12"],
  ["Invånare 2023-12-31", "inhabitants", "Invånare -12-31"],
  ["Invånare totalt, antal", "inhabitants", "Invånare, antal"],
  ["Invånare 65+, antal", "targetGroup", "Invånare 65+, antal"],
  ["Invånare 65+, andel (%)", "targetShare x0.01", "Invånare 65+"],
  ["Målgrupp", "targetGroup", "Målgrupp"],
  ["Brukare 1/10", "users", "Brukare 1/10"],
  ["Antal elever", "users", "Antal elever"],
  ["Platser", "volume", "Platser"],
  ["Placeringsdygn", "volume", "Placeringsdygn"],
  ["Täckningsgrad, %", "coverage x0.01", "Täckningsgrad"],
  [
    "Invånare 65+ i särskilt boende eller med hemtjänst, andel (%)",
    "coverage x0.01",
    "Invånare 65+ särskilt boende eller med hemtjänst",
  ],
  ["Undervisning, kr/elev", "part per users", "Undervisning"],
  ["Personalkostnader, tkr", "part per total x1000", "Personal"],
  ["Sjukfrånvaro, %", "nothing", "Sjukfrånvaro"],
  ["Väntetid, dagar", "nothing", "Väntetid, dagar"],
  ["Kostnad grundskola F-9, hemkommun, andel av total driftskostnad (%)", "nothing", null],
])("%s is %s", (name, measure, service) => {
  expect(read(name)).toBe(measure);
  if (service !== null) expect(serviceIn(name)).toBe(service);
});
