import type { Checklist } from "../checklist";

export const resourcesToServices: Checklist = {
  id: "resurser-verksamheter",
  short: "Resurser verksamhet",
  title: "Så fördelas resurserna på verksamheter",
  titleEnglish: "Resources by service",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  help: "Beloppen kan läggas in i en resursmatris under Kostnader.",
  items: [
    {
      nr: "1",
      text: "Hur mycket av det kommunen lägger ut går till socialtjänsten, och hur mycket till annat som når samma personer, som förskola, skola och fritid?",
    },
    {
      nr: "2",
      text: "Hur delas socialtjänstens pengar mellan äldreomsorg, omsorg om personer med funktionsnedsättning och IFO, och mellan olika slags insatser, stödet till anhöriga inräknat?",
    },
  ],
};

export const resourcesToGroups: Checklist = {
  id: "resurser-malgrupper",
  short: "Resurser målgrupp",
  title: "Så fördelas resurserna på människor",
  titleEnglish: "Resources by target group",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  help: "Frågorna är kolumner i en resursmatris. Skriv vad som går att ta fram och varifrån.",
  items: [
    { nr: "1", text: "Hur mycket går till barn, till unga, till vuxna och till äldre?" },
    { nr: "2", text: "Hur mycket går till kvinnor och hur mycket till män?" },
    { nr: "3", text: "Hur mycket går till dem som bor ensamma och till dem som lever med någon?" },
    { nr: "4", text: "Hur mycket går till dem som är nya i landet och till dem som har bott här länge?" },
    {
      nr: "5",
      text: "Hur mycket går till olika slags sociala problem, funktionsnedsättningar och sjukdomar, lindriga och svåra?",
    },
    { nr: "6", text: "Vilken indelning till skulle visa något viktigt hos oss?" },
  ],
};

export const formsOfService: Checklist = {
  id: "verksamhetsformer",
  short: "Verksamhetsformer",
  title: "Tidigt stöd eller vård dygnet runt?",
  titleEnglish: "Early support or care around the clock?",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "1",
      text: "Hur delar vi pengarna mellan stöd som ges tidigt, öppet och i förebyggande syfte och vård dygnet runt, på institution eller i boende? Svarar det mot vad människor behöver och själva vill?",
    },
    { nr: "2", text: "Hur har det ändrats genom åren?" },
    { nr: "3", text: "Hur ser det ut i kommuner som liknar vår?" },
  ],
};
