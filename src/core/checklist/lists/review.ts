import type { Checklist } from "../checklist";

export const costReview: Checklist = {
  id: "oversynsomraden-kostnad",
  short: "Se över kostnader",
  title: "Var ska vi börja se över?",
  titleEnglish: "Where should the review begin?",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  items: [
    { nr: "1", text: "Vilka delar av verksamheten kostar mycket hos oss?" },
    { nr: "2", text: "Varför gör de det?" },
    { nr: "3", text: "Vad av det går att ändra, snart eller på några års sikt?" },
    { nr: "4", text: "Kan vi få ut mer av samma resurser? Vad måste i så fall till?" },
  ],
};

export const rightThings: Checklist = {
  id: "ratt-saker",
  short: "Rätt saker",
  title: "Gör vi rätt saker?",
  titleEnglish: "Are we doing the right things?",
  source: "003",
  theme: "quality",
  answers: "scale",
  form: "list",
  items: [
    { nr: "1", text: "Vi har gått igenom vad socialtjänsten är satt att göra." },
    {
      nr: "2",
      text: "Vi vet hur mycket stöd invånarna behöver av socialtjänsten och vad kommunen har möjlighet att ge.",
    },
    { nr: "3", text: "Vi har en klar bild av vart pengar och personal går." },
    { nr: "4", text: "Vi vet vad insatserna leder till." },
  ],
};

export const reviewInBrief: Checklist = {
  id: "oversynen-i-korthet",
  short: "Översyn i korthet",
  title: "Hela översynen på en sida",
  titleEnglish: "The whole review on one page",
  source: "003",
  theme: "costs",
  answers: "open",
  form: "list",
  items: [
    {
      nr: "Kartläggning 1",
      area: "Kartläggning",
      text: "Vad behöver invånarna av socialtjänsten i dag, och vad tror vi att de behöver framöver? Vad av det kan vi påverka, förebygga eller möta tidigare?",
    },
    {
      nr: "Kartläggning 2",
      area: "Kartläggning",
      text: "Vad är kommunen bra på, och vad har vi att ta till?",
    },
    {
      nr: "Uppdrag och mål 1",
      area: "Uppdrag och mål",
      text: "Vad måste, bör och kan socialtjänsten göra själv, vad gör den bäst tillsammans med någon, och vad ligger hos någon annan?",
    },
    {
      nr: "Uppdrag och mål 2",
      area: "Uppdrag och mål",
      text: "Vilken linje ska kommunen ha, hur högt siktar vi och vilka egna mål sätter vi?",
    },
    {
      nr: "Resurser",
      area: "Resurser",
      text: "Hur får vi pengarna att följa behoven, målen och det vi vill att insatserna ska leda till?",
    },
    {
      nr: "Effekter och resultat",
      area: "Effekter och resultat",
      text: "Vad leder socialtjänstens insatser till, och är det dit vi vill?",
    },
    { nr: "Samverkan", area: "Samverkan", text: "Går det att arbeta bättre tillsammans med andra?" },
  ],
};

export const eightAreas: Checklist = {
  id: "oversyn-figur6",
  short: "Åtta områden",
  title: "Åtta områden att se över",
  titleEnglish: "Eight areas to review",
  source: "003",
  theme: "costs",
  answers: "scale",
  form: "list",
  help: "Ja betyder att ni har gått igenom området och vet vad ni vill göra med det.",
  items: [
    { nr: "1", area: "Uppdraget", text: "Vi har gått igenom vad vi ska göra enligt lag och andra regler." },
    { nr: "2", area: "Målen", text: "Vi har prövat om målen är de rätta och hur högt vi siktar." },
    {
      nr: "3",
      area: "Styrningen",
      text: "Vi har sett över hur vi styr och leder, och hur vi är organiserade.",
    },
    { nr: "4", area: "Arbetssättet", text: "Vi har sett över vad vi kan och hur vi arbetar." },
    { nr: "5", area: "Verksamheten", text: "Vi har gått igenom vad vi erbjuder och i vilken form." },
    { nr: "6", area: "Effekterna", text: "Vi har tagit reda på vad det vi gör leder till." },
    {
      nr: "7",
      area: "Kostnaderna",
      text: "Vi har gått igenom vad vi har att röra oss med och vad det går till.",
    },
    {
      nr: "8",
      area: "Villkoren",
      text: "Vi har vägt in det som är givet, till exempel befolkning, avstånd och arbetsmarknad.",
    },
  ],
};
